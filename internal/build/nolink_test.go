package build

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Where the words of nolink begin and end is what Hugo sees, and nothing between them is HTML of an author's: not behind tags
// that are only written about, not in tags of any length, not within another shortcode.
func TestNoLinkGivesNoHTML(t *testing.T) {
	long := strings.Repeat(" ", 5000)
	evil := `<script>alert(1)</script><img src=x onerror=alert(1)>`
	for _, body := range []string{
		"{{</* >}}{{< nolink >}}*/>}}" + evil + "{{</* >}}{{< /nolink >}}*/>}}",
		"{{</* >}}*/>}}{{< nolink >}}" + evil + "{{< /nolink >}}",
		"{{%/* >}}{{< nolink >}}*/%}}{{< nolink >}}" + evil + "{{< /nolink >}}",
		"{{< nolink" + long + ">}}" + evil + "{{< /nolink" + long + ">}}",
		"{{% nolink" + long + "%}}\n\n" + evil + "\n\n{{% /nolink %}}",
		"{{< around >}}{{< nolink >}}" + evil + "*a*{{< /nolink >}}{{< /around >}}",
		"{{< around >}}{{< around >}}{{< nolink" + long + ">}}" + evil + "{{< /nolink >}}{{< /around >}}{{< /around >}}",
		"{{% around %}}{{< nolink >}}" + evil + "{{< /nolink >}}{{% /around %}}",
		"{{< nolink `{{< /nolink >}}` >}}" + evil + "{{< /nolink >}}",
		"`{{< nolink >}}" + evil + "{{< /nolink >}}`",
		"```\n{{< nolink >}}" + evil + "{{< /nolink >}}\n```\n",
		"<!-- {{< nolink >}} -->" + evil + "{{< /nolink >}}",
	} {
		folder := t.TempDir()
		writeFiles(t, folder, map[string]string{
			"content/_index.md":               "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
			"content/sections/s.md":           "---\ntitle: S\nweight: 1\nsources: [p]\n---\nWords.\n\n" + body + "\n",
			"data/sources.yaml":               "- {id: p, type: webpage, title: P}\n",
			"layouts/_shortcodes/around.html": "<b>{{ .Inner }}</b>",
		})
		built, problems := rendered(t, Options{Source: folder})
		if built == nil {
			for _, p := range problems {
				if p.Severity != problem.Warning && p.Place.Path != "content/sections/s.md" {
					t.Errorf("%.80q: %v", body, p)
				}
			}
			continue
		}
		noMarks(t, built.Tree)
		page, _ := fs.ReadFile(built.Tree, "sections/s/index.html")
		judgeTags(t, string(page))
	}
}
