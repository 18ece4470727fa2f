package hugo

import (
	"slices"
	"testing"
)

// What goldmark gets is the text without nolink's tags, and the linker knows what was between them.
func TestTagsOfNoLinkAreTakenOutOfTheText(t *testing.T) {
	for body, want := range map[string][]string{
		"a {{< nolink >}}*b*{{< /nolink >}} c":                        {"a *b* c", "*b*"},
		"{{%nolink%}}b{{% /nolink %}}{{<nolink>}}c{{</nolink>}}":      {"bc", "b", "c"},
		"{{< nolink >}}a{{< nolink >}}b{{< /nolink >}}c{{</nolink>}}": {"abc", "abc"},
		"{{< nolink >}}\n\na\n\n{{< /nolink >}}":                      {"\n\na\n\n", "\n\na\n\n"},
		"{{</* nolink */>}}a{{</* /nolink */>}}":                      {"{{</* nolink */>}}a{{</* /nolink */>}}"},
		"{{< x >}}{{< nolink >}}a{{< /nolink >}}{{< /x >}}":           {"{{< x >}}{{< nolink >}}a{{< /nolink >}}{{< /x >}}"},
		"{{% x %}}{{< nolink >}}a{{< /nolink >}}{{% /x %}}":           {"{{% x %}}a{{% /x %}}", "a"},
		"a \uFDD0 nolink \uFDD1 b":                                    {"a \uFFFD nolink \uFFFD b"},
		"a {{ b":                                                      {"a {{ b"},
	} {
		marked := markNoLink([]byte(body))
		if len(marked) != len(body) {
			t.Errorf("%q: %d bytes, and %d with marks", body, len(body), len(marked))
		}
		text, between := takeMarks(marked)
		got := []string{string(text)}
		for _, span := range between {
			got = append(got, string(text[span.Start:span.End]))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", body, got, want)
		}
	}
}
