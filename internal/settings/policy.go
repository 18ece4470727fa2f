package settings

import (
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Policy returns the Content-Security-Policy (W3C CSP Level 3) of every page: it allows files of its own site and of the
// hosts that the settings allow, and no inline script or style. The icon is a data: address in the page.
func (s Settings) Policy() string {
	hosts := ""
	for _, host := range s.Allow {
		hosts += " " + host
	}
	return "default-src 'self'" + hosts + "; img-src 'self'" + hosts + " data:; object-src 'none'; base-uri 'self'; form-action 'self'"
}

// Allows reports whether pages may load an address on another site.
func (s Settings) Allows(address string) bool { return slices.Contains(s.Allow, Origin(address)) }

// Origin returns the scheme and host of an address, in the form of the setting allow: "https://player.example"; empty when
// it has none.
func Origin(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" {
		return ""
	}
	return cmp.Or(parsed.Scheme, "https") + "://" + strings.ToLower(parsed.Host)
}

var RuleHostIsWhole = ruleSet.Error("host-is-whole", "The setting allow lists hosts that pages may load from, each with https:// "+
	"and without a path. There are no patterns: each host that learns of a reader is named.")

var RuleHostIsAllowed = ruleSet.Error("host-is-allowed", "A page loads files of its own site and of the hosts that the setting "+
	"allow names. Browsers block all else in silence: a player stays empty, a script never runs. The setting is the one place "+
	"to see who learns of your readers.")

// NotAllowed returns the problem of an address whose host the settings do not allow.
func (s Settings) NotAllowed(address string, place problem.Place) problem.Problem {
	hosts := slices.DeleteFunc(slices.Clone(s.Allow), func(host string) bool { return Origin(host) != host })
	hosts = append(hosts, Origin(address))
	return problem.New(RuleHostIsAllowed, place, fmt.Sprintf("%q is at %q, which the setting allow does not name", address, Origin(address)),
		fmt.Sprintf("write into %s: allow = [\"%s\"]", s.File, strings.Join(hosts, `", "`)))
}

var RuleAnalyticsIsScript = ruleSet.Error("analytics-is-a-script", "What counts readers is one script, by its address, with the "+
	"attributes data-… that its maker asks for. Whatever else it may need goes into a layout of your own.")

// judgePolicy reports hosts that are not complete origins, and an analytics script that the policy would block.
func (s Settings) judgePolicy(content []byte) []problem.Problem {
	var problems []problem.Problem
	for _, host := range s.Allow {
		if origin := Origin(host); origin != host || !strings.HasPrefix(host, "https://") && !strings.HasPrefix(host, "http://") || strings.ContainsAny(host, `*'"; `) {
			fix := `write it as in "https://player.example"`
			if name := regexp.MustCompile(`[\w-]+(\.[\w-]+)+(:\d+)?`).FindString(host); name != "" {
				fix = fmt.Sprintf("write \"https://%s\"", strings.ToLower(name))
			}
			problems = append(problems, problem.New(RuleHostIsWhole, s.placeOf(content, "allow", host), fmt.Sprintf("%q is no host with https:// alone", host), fix))
		}
	}
	if len(s.Analytics) == 0 {
		return problems
	}
	script := s.Analytics["script"]
	at := s.placeOf(content, "script", "")
	switch {
	case script == "":
		problems = append(problems, problem.New(RuleAnalyticsIsScript, problem.At(s.File, content, max(0, strings.Index(string(content), "[analytics]"))),
			"[analytics] names no script", `add script = "https://…"`))
	case !read.IsAddress(script, "https", "http"):
		problems = append(problems, s.wrongAddress(content, "script", script))
	case !s.Allows(script):
		problems = append(problems, s.NotAllowed(script, at))
	}
	for _, name := range sorted(s.Analytics) {
		if name != "script" && !regexp.MustCompile(`^data-[a-z][a-z0-9-]*$`).MatchString(name) {
			problems = append(problems, problem.New(RuleAnalyticsIsScript, s.placeOf(content, name, ""),
				fmt.Sprintf("%q is no attribute of the script", name), "write script, or an attribute that begins with data-"))
		}
	}
	return problems
}
