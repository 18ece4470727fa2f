package settings

import "testing"

func TestOnlyLicencesOfCreativeCommonsAllowCopies(t *testing.T) {
	for _, test := range []struct {
		license, url string
		want         bool
	}{
		{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", true},
		{"CC BY-NC-ND 4.0", "", true},
		{"Creative Commons Namensnennung", "", true},
		{"CC0", "", true},
		{"", "https://creativecommons.org/publicdomain/zero/1.0/", true},
		{"Public domain", "", true},
		{"", "", false},
		{"All rights reserved", "", false},
		{"All rights reserved, no CC", "", false},
		{"CCTV", "", false},
		{"CC BY 4.0", "https://example.org/terms", false},
		{"Terms", "https://example.org/creativecommons.org/licenses/", false},
		{"Terms", "https://creativecommons.org/about/", false},
	} {
		if got := (Publisher{License: test.license, LicenseURL: test.url}).AllowsCopies(); got != test.want {
			t.Errorf("%q at %q: %v, not %v", test.license, test.url, got, test.want)
		}
	}
}
