package settings

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Publisher holds what each page shows of its publisher.
type Publisher struct {
	Logo       string   `toml:"logo" text:"a picture in assets/, beside the name at the top of each page"`
	LogoDark   string   `toml:"logoDark" text:"the same for dark pages"`
	CardLogo   string   `toml:"cardLogo" text:"a PNG, JPEG or WebP picture in assets/, in the corner of preview pictures; without it, logo, if it is one of these"`
	License    string   `toml:"license" text:"the licence as readers see it, as in CC BY 4.0"`
	LicenseURL string   `toml:"licenseURL" text:"where the licence is written"`
	Contact    string   `toml:"contact" text:"an address of the publisher: mailto: or https:"`
	Fediverse  string   `toml:"fediverse" text:"the account that links to the site name, as in @news@social.example"`
	Profiles   []string `toml:"profiles" text:"pages of the publisher elsewhere, which link back to the site"`
}

// Or returns the publisher, completed by another: by its logos, unless the first has one, and by all else that is not given.
func (p Publisher) Or(other Publisher) Publisher {
	if p.Logo == "" && p.LogoDark == "" {
		p.Logo, p.LogoDark, p.CardLogo = other.Logo, other.LogoDark, cmp.Or(p.CardLogo, other.CardLogo)
	}
	if p.License == "" && p.LicenseURL == "" {
		p.License, p.LicenseURL = other.License, other.LicenseURL
	}
	p.Contact, p.Fediverse = cmp.Or(p.Contact, other.Contact), cmp.Or(p.Fediverse, other.Fediverse)
	if len(p.Profiles) == 0 {
		p.Profiles = other.Profiles
	}
	return p
}

// placeOf returns the place of a setting's value in the file, or of a text inside the value if it contains the text.
func (s Settings) placeOf(content []byte, name, text string) problem.Place {
	at := regexp.MustCompile(`(?m)^[ \t]*"?` + regexp.QuoteMeta(name) + `"?[ \t]*=[ \t]*`).FindIndex(content)
	if at == nil {
		return problem.Place{Path: s.File, Line: 1, Column: 1}
	}
	offset := at[1]
	if inside := strings.Index(string(content[offset:]), text); text != "" && inside > 0 {
		offset += inside
	}
	return problem.At(s.File, content, offset)
}

var RuleLogoIsThere = ruleSet.Error("logo-is-there", "A logo is a file in assets/, a drawing (SVG) or a picture. It stands beside "+
	"the name at the top of each page, so that it needs no words of its own. cardLogo stands in the corner of preview pictures.")

var RuleSettingIsAddress = ruleSet.Error("setting-is-an-address", "Addresses in the settings are whole, from https:// or mailto: "+
	"on.")

var RuleAccountIsWhole = ruleSet.Error("account-is-whole", "An account of the fediverse has the name and the host, as in "+
	"@news@social.example: one without its host is another one on each server.")

// judgePublisher reports a logo that does not exist, and addresses that are not valid.
func (s Settings) judgePublisher(project fs.FS, content []byte) []problem.Problem {
	var problems []problem.Problem
	p := s.Publisher
	for _, logo := range []struct{ name, file string }{{"logo", p.Logo}, {"logoDark", p.LogoDark}, {"cardLogo", p.CardLogo}} {
		if logo.file == "" {
			continue
		}
		if info, err := fs.Stat(project, path.Join("assets", logo.file)); err != nil || !fs.ValidPath(logo.file) || info.IsDir() {
			problems = append(problems, problem.New(RuleLogoIsThere, s.placeOf(content, logo.name, ""),
				fmt.Sprintf("%s %q is no file in assets/", logo.name, logo.file), "put the picture there, or correct the name"))
		}
	}
	if p.LogoDark != "" && p.Logo == "" {
		problems = append(problems, problem.New(RuleLogoIsThere, s.placeOf(content, "logoDark", ""), "logoDark is given without logo", `add logo = "…"`))
	}
	for _, profile := range p.Profiles {
		if !read.IsAddress(profile, "https", "http") {
			problems = append(problems, s.wrongAddress(content, "profiles", profile))
		}
	}
	if p.LicenseURL != "" && !read.IsAddress(p.LicenseURL, "https", "http") {
		problems = append(problems, s.wrongAddress(content, "licenseURL", p.LicenseURL))
	}
	if p.Contact != "" && !read.IsAddress(p.Contact, "https", "http", "mailto") {
		problems = append(problems, s.wrongAddress(content, "contact", p.Contact))
	}
	if p.Fediverse != "" && !regexp.MustCompile(`^@[\w.-]+@[\w-]+(\.[\w-]+)+$`).MatchString(p.Fediverse) {
		problems = append(problems, problem.New(RuleAccountIsWhole, s.placeOf(content, "fediverse", ""),
			fmt.Sprintf("fediverse %q is no account with its host", p.Fediverse), `write it as in "@news@social.example"`))
	}
	return problems
}

func (s Settings) wrongAddress(content []byte, name, address string) problem.Problem {
	fix := fmt.Sprintf("write \"https://%s\"", address)
	if strings.Contains(address, "@") && !strings.Contains(address, "/") {
		fix = fmt.Sprintf("write \"mailto:%s\"", address)
	}
	if strings.Contains(address, ":") {
		fix = "write it from https:// on"
	}
	return problem.New(RuleSettingIsAddress, s.placeOf(content, name, address), fmt.Sprintf("%s %q is no whole address", name, address), fix)
}

// LicenseName returns the licence as readers see it: its name, or where it is written.
func (p Publisher) LicenseName() string { return cmp.Or(p.License, p.LicenseURL) }

// AllowsCopies reports whether the licence allows everyone to publish the texts unchanged: all licences of Creative Commons do, and
// the public domain.
func (p Publisher) AllowsCopies() bool {
	url := regexp.MustCompile(`^https?://creativecommons\.org/(licenses|publicdomain)/`)
	name := regexp.MustCompile(`(?i)^(creative commons|cc0|cc|public domain)\b`)
	return url.MatchString(p.LicenseURL) || p.LicenseURL == "" && name.MatchString(p.License)
}
