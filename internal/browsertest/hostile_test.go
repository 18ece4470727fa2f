package browsertest

import (
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// Whatever people write who mean harm, in a body, a field of front matter, a source or a setting, no page has an element, an
// attribute or a scheme of theirs. NUTGRAF_INPUTS says how many inputs are tried.
func TestHostileTextIsOnlyText(t *testing.T) {
	may := themeMay(t)
	const entries = 700 // of a project
	tried, refused, pages := 0, 0, 0
	for seed := uint64(0); tried < hostileInputs(t, 8_000); seed++ {
		in := &inputs{Rand: rand.New(rand.NewPCG(seed, 14))}
		project := plainProject(t, entries)
		project.spoil(in)
		built, left := project.build(t)
		judgeHostile(t, built, may)
		tried, refused, pages = tried+in.made, refused+left, pages+len(pagesIn(t, built.Tree, ".html"))
		if t.Failed() {
			t.Fatalf("after %d inputs, with the seed %d", tried, seed)
		}
	}
	t.Logf("%d inputs, %d files and sources refused, %d pages judged", tried, refused, pages)
}

// anyPolicy is the policy of a page, or of a page for frames.
var anyPolicy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="[^"]+">`)

// marked is put into each page, in the place of the policy: what would run leaves a mark.
const marked = `<script>window.alert = window.confirm = window.prompt = () => { window.ran = true }</script>`

// In a browser that has no policy for them, nothing of a thousand such inputs runs or is asked for.
func TestHostileTextRunsNothingWithoutAPolicy(t *testing.T) {
	in := &inputs{Rand: rand.New(rand.NewPCG(1000, 14))}
	project := plainProject(t, 520)
	project.spoil(in)
	if in.made < 1000 {
		t.Fatalf("only %d inputs", in.made)
	}
	built, refused := project.build(t)
	folder := t.TempDir()
	pages := writeOut(t, built, folder, func(name, content string) string {
		at := anyPolicy.FindStringIndex(content)
		if at == nil {
			if strings.Contains(content, "<body") {
				t.Fatalf("%s has no policy", name)
			}
			return content
		}
		return content[:at[0]] + marked + content[at[1]:]
	})
	var lock sync.Mutex
	var asked []string
	files := http.FileServer(http.Dir(folder))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "evil") {
			lock.Lock()
			asked = append(asked, r.URL.Path)
			lock.Unlock()
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	tab := Open(t, Phone)
	looked := 0
	for _, name := range pages {
		address := server.URL + "/" + strings.TrimSuffix(name, "index.html")
		tab.Go(address)
		if got := Eval[string](tab, `document.readyState && location.href`); !strings.HasPrefix(got, server.URL) {
			t.Errorf("%s leads to %s", name, got)
		}
		if wrong := Eval[[]string](tab, touchAll); len(wrong) > 0 {
			t.Errorf("%s: %q", name, wrong)
		}
		looked++
	}
	if len(asked) > 0 {
		t.Errorf("was asked for: %q", asked)
	}
	t.Logf("%d inputs, %d files and sources refused, %d pages opened", in.made, refused, looked)
}

// touchAll has every handler run that a page could have, and says what ran or could have, and what the page asked others for.
const touchAll = `(() => {
	const wrong = [];
	for (const it of document.querySelectorAll("*")) {
		for (const name of ["mouseover", "pointerover", "focus", "load", "error", "toggle", "animationstart", "begin"]) it.dispatchEvent(new Event(name));
		for (const { name, value } of it.attributes) {
			if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) wrong.push(it.outerHTML.slice(0, 200));
		}
		for (const address of [it.href, it.src, it.action]) {
			const text = String(address?.baseVal ?? address ?? "");
			if (/^(javascript|vbscript|data:text|blob|file):/i.test(text)) wrong.push(text);
		}
	}
	if (window.ran) wrong.push("a script ran");
	for (const { name } of performance.getEntriesByType("resource")) if (!name.startsWith(location.origin) && !name.startsWith("data:")) wrong.push("asked for " + name);
	return wrong;
})()`
