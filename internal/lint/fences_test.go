package lint

import (
	"strings"
	"testing"
)

// What Hugo would print as it is, or take for a setting of its own, is no option of a block of code.
func TestOptionsOfCodeAreNamesAndFormsOfAList(t *testing.T) {
	for options, allowed := range map[string]bool{
		`{.wide #one}`:                          true,
		`{class="a b-c" id="été_1"}`:            true,
		`{title="How it began, part 2"}`:        true,
		`{linenos=true linenostart=7}`:          true,
		`{lineNos="table" hl_Lines=[1,"3-5"]}`:  true,
		`{linenos=inline, hl_lines="1 3-5"}`:    true,
		`{anchorLineNos=true lineAnchors=prog}`: true,
		``:                                      true,
		`{`:                                     true, // no option, for Hugo neither
		`x{.`:                                   true,

		`{class="x\"><script src=\"/evil.txt\"></script>"}`: false,
		`{class="x' onclick='a"}`:                           false,
		`{class=[1]}`:                                       false,
		`{id="x\" autofocus onfocus=\"a"}`:                  false,
		`{id="a b"}`:                                        false,
		`{#}`:                                               false,
		`{id=true}`:                                         false,
		`{id=null}`:                                         false,
		`{id={a=b}}`:                                        false,
		`{title="x\" onclick=\"a"}`:                         false,
		`{title="<b>"}`:                                     false,
		`{title="&quot; onclick=1"}`:                        false,
		`{title=7}`:                                         false,
		`{title="a` + "\x7f" + `"}`:                         false,
		`{data-x="\"><meta http-equiv=refresh>"}`:           false,
		`{data-nolink=true}`:                                false,
		`{onclick="a"}`:                                     false,
		`{STYLE="color:red"}`:                               false,
		`{style=monokai}`:                                   false,
		`{noClasses=true}`:                                  false,
		`{noclasses=false}`:                                 false,
		`{wrapperClass="x\"><script>"}`:                     false,
		`{hl_style=monokai}`:                                false,
		`{hl_inline=true}`:                                  false,
		`{guessSyntax=true}`:                                false,
		`{lineNumbersInTable=true}`:                         false,
		`{tabWidth=8}`:                                      false,
		`{type="goat"}`:                                     false,
		`{code="<script>"}`:                                 false,
		`{lineanchors="x\"><script>"}`:                      false,
		`{linenos="x"}`:                                     false,
		`{linenostart=-1}`:                                  false,
		`{linenostart=1.5}`:                                 false,
		`{linenostart=1e300}`:                               false,
		`{linenostart="1"}`:                                 false,
		`{hl_lines="1-<script>"}`:                           false,
		`{hl_lines=[1,[2]]}`:                                false,
		`{hl_lines=[null]}`:                                 false,
		`{anchorlinenos="true"}`:                            false,
		`{.a .b"}`:                                          false, // Hugo cannot read it
		`{class=a {id="\"><script>"}`:                       false, // Hugo reads from the last brace
		`a} {onclick=1}`:                                    true,  // Hugo reads to the first brace that closes
	} {
		for _, fence := range []string{"```go " + options + "\nx\n```\n", "~~~ " + options + "\nx\n~~~\n", "- a\n\n  ```go" + options + "\n  x\n  ```\n", "Term\n: a\n\n  ~~~~ go" + options + "\n  x\n  ~~~~\n"} {
			found := judged(t, fence)
			if got := !strings.Contains(found, RuleAttributeIsKnown.ID); got != allowed {
				t.Errorf("%q: allowed %v, want %v %s", fence, got, allowed, found)
			}
		}
	}
}

// Values of attributes have forms, so that what is printed of them is an id and a class to everybody who reads the page.
func TestAttributesOfBlocksHaveForms(t *testing.T) {
	for block, allowed := range map[string]bool{
		"## A {#été-2 .wide}":                  true,
		"## A {id=\"a b\"}":                    false,
		"## A {id=\"x\\\"><script>\"}":         false,
		"## A {id=null}":                       false,
		"## A {id=[1]}":                        false,
		"## A {id={b=c}}":                      false,
		"## A {class=\"a\\\" onclick=\\\"b\"}": false,
		"- a\n\n{.wide}":                       true,
		"- a\n{#\"b}":                          true, // text
		"- a\n{id=\"'\"}":                      false,
		"a\n{class=\"\"}":                      false,
		"a\n{credit=7}":                        false,
		"a\n{data-nolink=true}":                true,
		"a\n{data-nolink=[1]}":                 false,
		"| a |\n|---|\n| b |\n{caption=\"A \\\"b\\\" <c>\"}": true, // escaped where it is printed
		"| a |\n|---|\n| b |\n{caption=null}":                false,
		"> a\n{cite=\"https://e.org/\"}":                     true,
		"> a\n{cite=\"java\\nscript:alert(1)\"}":             false,
	} {
		found := judged(t, block+"\n")
		if got := !strings.Contains(found, RuleAttributeIsKnown.ID); got != allowed {
			t.Errorf("%q: allowed %v, want %v %s", block, got, allowed, found)
		}
	}
}

// judged is what is said of a section's body.
func judged(t *testing.T, body string) string {
	t.Helper()
	_, problems := english(t, project(sound, "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n\n"+body))
	return said(t, problems)
}
