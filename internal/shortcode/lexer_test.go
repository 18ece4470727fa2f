package shortcode

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// told is a tag as a table says it: its text, then what is known of it.
func told(source []byte, tags []Tag, i int) string {
	tag := tags[i]
	text := fmt.Sprintf("%s=%s", source[tag.Start:tag.End], tag.Name)
	for _, said := range []struct {
		word string
		is   bool
	}{{" written", tag.Written}, {" closing", tag.Closing}, {" single", tag.Single}, {" faulty", tag.Fault != ""}, {fmt.Sprint(" ", tag.Pair), tag.Pair >= 0}} {
		if said.is {
			text += said.word
		}
	}
	return text
}

func TestTagsAreThoseThatHugoFinds(t *testing.T) {
	long := strings.Repeat(" ", 10_000)
	for source, want := range map[string]string{
		"no { tags {{ here }} {{ < x > }}":                    "",
		"a {{< b >}} c":                                       "{{< b >}}=b",
		"{{< b >}}c{{< /b >}}":                                "{{< b >}}=b 1|{{< /b >}}=b closing 0",
		"{{%b%}}c{{%/b%}}":                                    "{{%b%}}=b 1|{{%/b%}}=b closing 0",
		"{{< b >}}{{< b >}}{{< /b >}}":                        "{{< b >}}=b|{{< b >}}=b 2|{{< /b >}}=b closing 1",
		"{{< b />}}":                                          "{{< b />}}=b single",
		"{{< b \">}}\" >}}c":                                  "{{< b \">}}\" >}}=b",
		"{{< b `{{< c >}}` >}}c":                              "{{< b `{{< c >}}` >}}=b",
		"{{< b c=\"d \\\" >}}\" >}}":                          "{{< b c=\"d \\\" >}}\" >}}=b",
		"{{</* b */>}}c{{</* /b */>}}":                        "{{</* b */>}}= written|{{</* /b */>}}= written",
		"{{</* >}}{{< b >}}*/>}}c":                            "{{</* >}}{{< b >}}*/>}}= written",
		"{{</* >}} {{< b >}} c {{</* */>}}{{< /b >}}":         "{{</* >}} {{< b >}} c {{</* */>}}= written|{{< /b >}}=b closing faulty",
		"{{%/* >}}{{< b >}}*/%}}c{{< b >}}":                   "{{%/* >}}{{< b >}}*/%}}= written|{{< b >}}=b",
		"`{{< b >}}`\n\n    {{< c >}}\n\n```\n{{< d >}}\n```": "{{< b >}}=b|{{< c >}}=c|{{< d >}}=d", // Hugo takes them out of code, too
		"<!-- {{< b >}} --> \\{{< c >}}":                      "{{< b >}}=b|{{< c >}}=c",
		"{{< b" + long + ">}}c{{< /b" + long + ">}}":          "{{< b" + long + ">}}=b 1|{{< /b" + long + ">}}=b closing 0",
		"{{< b\n\n\n>}}":                                      "{{< b\n\n\n>}}=b",
		"{{< /b >}} c {{< b >}}":                              "{{< /b >}}=b closing faulty|{{< b >}}=b",
		"{{< b >}}{{< /c >}}{{< /b >}}":                       "{{< b >}}=b 2|{{< /c >}}=c closing faulty|{{< /b >}}=b closing 0",
		"{{< b":                                               "{{< b=b faulty",
		"a {{< b \"c >}} d\n{{< e >}}":                        "{{< b \"c >}}=b faulty|{{< e >}}=e",
		"a {{</* b >}} c":                                     "{{</* b >}}= faulty",
		"{{< b.inline >}}x{{< /b.inline >}}":                  "{{< b.inline >}}=b.inline 1|{{< /b.inline >}}=b.inline closing 0",
		"{{< b/c >}}":                                         "{{< b/c >}}=b/c",
		"{{{< b >}}}":                                         "{{< b >}}=b",
		"{{{{< b >}}":                                         "{{< b >}}=b",
	} {
		tags := Tags([]byte(source))
		var got []string
		for i := range tags {
			got = append(got, told([]byte(source), tags, i))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%.60q:\n got %.200q\nwant %.200q", source, strings.Join(got, "|"), want)
		}
	}
}

// FuzzTags holds tags to be in order, inside of the source, and each other's.
func FuzzTags(f *testing.F) {
	for _, seed := range []string{"{{< b >}}c{{< /b >}}", "{{</* >}}{{< b >}}*/>}}", "{{%/**/%}}", "{{< b `x", "{{< /b >}}{{< /c >}}", "{{< b \"\\\" >}}\" / >}}", "a{{<b>}}\n {{<"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		tags := Tags(source)
		end := 0
		for i, tag := range tags {
			if tag.Start < end || tag.End <= tag.Start || tag.End > len(source) || !bytes.HasPrefix(source[tag.Start:], braces) && tag.Fault == "" {
				t.Fatalf("tag %d of %q: %+v", i, source, tag)
			}
			if tag.Pair >= 0 && tags[tag.Pair].Pair != i {
				t.Fatalf("tag %d of %q has a pair with another one: %+v", i, source, tags)
			}
			end = tag.End
		}
		masked := Masked(source, tags)
		if len(masked) != len(source) || cap(masked) != cap(source) {
			t.Fatalf("%q is masked as %q", source, masked)
		}
		for _, tag := range Tags(masked) {
			if !tag.Written && !bytes.ContainsAny(source, "*") && len(tags) < mostFaults && tag.Fault == "" {
				t.Fatalf("%q is left in %q", masked[tag.Start:tag.End], masked)
			}
		}
	})
}
