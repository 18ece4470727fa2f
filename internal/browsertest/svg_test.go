package browsertest

import (
	"fmt"
	"html"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/nutgraf/nutgraf/internal/svg"
)

// attacks are ways of a drawing to run a script or to load a file: each asks the server for /ran, told as %s.
var attacks = []string{
	`<script>fetch('%s')</script>`, `<script href="%s"/>`, `<script xlink:href="%s"/>`, `<svg onload="fetch('%s')"/>`,
	`<rect onbegin="fetch('%s')"/>`, `<animate onbegin="fetch('%s')" attributeName="x" dur="1s"/>`,
	`<image href="%s"/>`, `<image xlink:href="%s"/>`, `<use href="%s#a"/>`, `<feImage href="%s"/>`,
	`<filter id="f%[2]d"><feImage href="%[1]s"/></filter><rect width="9" height="9" filter="url(#f%[2]d)"/>`,
	`<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="%s"/></foreignObject>`,
	`<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="%s"/></body></foreignObject>`,
	`<h:script xmlns:h="http://www.w3.org/1999/xhtml">fetch('%s')</h:script>`, `<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="%s"/>`,
	`<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="%s"/>`,
	`<style>@import "%s";</style>`, `<style>@import url(%s);</style>`, `<style>svg{background:url(%s)}</style>`,
	`<style>@font-face{font-family:q;src:url(%s)}text{font-family:q}</style><text>q</text>`,
	`<style>svg{background:image-set("%s" 1x)}</style>`, `<style>svg{background:-webkit-image-set(url(%s) 1x)}</style>`,
	`<style>svg{--a:url(%s);background:var(--a)}</style>`, `<style>svg{cursor:url(%s),auto}</style>`,
	`<style>svg{mask-image:url(%s)}</style>`, `<style>svg{list-style:url(%s);background:cross-fade(url(%[1]s),red)}</style>`,
	`<rect width="9" height="9" style="mask-image:url(%s)"/>`, `<rect width="9" height="9" fill="url(%s#a)"/>`, `<rect width="9" height="9" mask="url(%s#a)"/>`,
	`<g style="background:url(%s)"/>`, `<desc><![CDATA[><script>fetch('%s')</script>]]></desc>`, `<!--><script>fetch('%s')</script>-->`,
	`<script xmlns="http://purl.org/dc/">fetch('%s')</script>`, `<img xmlns="http://purl.org/dc/" src="%s"/>`,
	`<a href="javascript:fetch('%s')"><rect width="9" height="9"/></a>`, `<set attributeName="href" to="%s"/>`,
	`<image><animate attributeName="href" values="%s" dur="9s"/></image>`, `<text x="1" y="9">%s</text>`, `<metadata>%s</metadata>`,
}

// frames are what an attack is put into.
var frames = []string{`%s`, `<g>%s</g>`, `<defs>%s</defs>`, `<symbol id="s">%s</symbol><use href="#s"/>`, `<title>%s</title>`, `<desc>%s</desc>`,
	`<style>%s</style>`, `<metadata>%s</metadata>`, `<switch>%s</switch>`, `<pattern id="p">%s</pattern><rect fill="url(#p)"/>`, `<x:y xmlns:x="http://purl.org/dc/">%s</x:y>`,
	`<text>%s</text>`, `<!--%s-->`, `<style><![CDATA[%s]]></style>`, `<style>/*%s*/</style>`, `<rect data-a='%s'/>`}

// heads are what a file can begin with; %s is the address that they load.
var heads = []string{"", "", "", "\ufeff", `<?xml version="1.0"?>`, `<?xml version="1.0" encoding="utf-8"?>`, `<?xml version="1.0" encoding = "ISO-2022-JP"?>`,
	`<?xml-stylesheet href="%s"?>`, `<?xml-stylesheet type="text/xsl" href="%s"?>`, `<!DOCTYPE svg>`,
	`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`,
	`<!DOCTYPE svg SYSTEM "%s">`, `<!DOCTYPE svg [<!ENTITY e SYSTEM "%s">]>`, `<!-- x -->`}

// disguise writes a text in another way that a browser may read alike.
func disguise(random *rand.Rand, text string) string {
	if len(text) == 0 {
		return text
	}
	at := random.IntN(len(text))
	before, letter, after := text[:at], text[at:at+1], text[at+1:]
	switch random.IntN(12) {
	case 0:
		return before + fmt.Sprintf("&#%d;", letter[0]) + after
	case 1:
		return before + fmt.Sprintf("&#x%x;", letter[0]) + after
	case 2:
		return before + fmt.Sprintf(`\%x `, letter[0]) + after
	case 3:
		return before + "<!-- -->" + letter + after
	case 4:
		return before + "<![CDATA[" + letter + "]]>" + after
	case 5:
		return before + "<?a b?>" + letter + after
	case 6:
		return before + "<g/>" + letter + after
	case 7:
		return before + strings.ToUpper(letter) + after
	case 8:
		return before + []string{"\n", "\t", "\r", "\f", " ", "\u00a0", "\u200b", "\u2028"}[random.IntN(8)] + letter + after
	case 9:
		return before + "/**/" + letter + after
	case 10:
		return before + []string{`"`, "'", ">", "<", "&amp;", "&lt;", "]]>", "--", ")", "(", ";", "}"}[random.IntN(12)] + letter + after
	}
	return before + after
}

// drawingOf is a drawing that tries to reach the server at /ran.
func drawingOf(random *rand.Rand, number int) string {
	address := fmt.Sprintf("/ran?%d", number)
	var inside strings.Builder
	for range 1 + random.IntN(3) {
		text := attacks[random.IntN(len(attacks))]
		if strings.Contains(text, "%[2]d") {
			text = fmt.Sprintf(text, address, random.IntN(99))
		} else {
			text = fmt.Sprintf(text, address)
		}
		if random.IntN(3) > 0 {
			text = fmt.Sprintf(frames[random.IntN(len(frames))], text)
		}
		for range random.IntN(3) {
			text = disguise(random, text)
		}
		inside.WriteString(text)
	}
	head := heads[random.IntN(len(heads))]
	if strings.Contains(head, "%s") {
		head = fmt.Sprintf(head, address)
	}
	return head + `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">` + inside.String() + `<text x="0" y="9">a</text></svg>`
}

// gallery serves drawings in every way that a reader meets one, and notes which of them asked for more.
type gallery struct {
	drawings []string
	mu       sync.Mutex
	ran      map[int]bool
}

func (g *gallery) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	number, _ := strconv.Atoi(r.URL.RawQuery)
	switch r.URL.Path {
	case "/file.svg":
		w.Header().Set("Content-Type", "image/svg+xml")
		fmt.Fprint(w, g.drawings[number])
	case "/inline":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>a</title><body>", g.drawings[number])
	case "/page":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>a</title>")
		for i := number; i < min(number+perPage, len(g.drawings)); i++ {
			fmt.Fprintf(w, `<iframe src="/file.svg?%d"></iframe><iframe src="/inline?%[1]d"></iframe><img alt src="/file.svg?%[1]d">`, i)
		}
	case "/ran":
		g.mu.Lock()
		defer g.mu.Unlock()
		g.ran[number] = true
	default:
		http.NotFound(w, r)
	}
}

const perPage = 10 // more would take longer than a step of a story may

// look opens all drawings, and returns those that ran a script or asked for a file.
func (g *gallery) look(t *testing.T, tab *Tab) map[int]bool {
	t.Helper()
	g.ran = map[int]bool{}
	server := httptest.NewServer(g)
	defer server.Close()
	for i := 0; i < len(g.drawings); i += perPage {
		tab.Go(fmt.Sprintf("%s/page?%d", server.URL, i))
		tab.Until(`document.readyState === "complete"`)
	}
	tab.Go(server.URL + "/page?" + strconv.Itoa(len(g.drawings))) // the pages are left, and what they asked for is sent
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.ran
}

// Whatever is tried in a drawing: what the program publishes runs nothing and asks for nothing, opened by its address, as a
// picture or as a part of a page. NUTGRAF_DRAWINGS=1000000 tries more than the usual number.
func TestDrawingsThatAreTakenRunNothing(t *testing.T) {
	t.Parallel()
	tries := 30_000
	if more, err := strconv.Atoi(os.Getenv("NUTGRAF_DRAWINGS")); err == nil {
		tries = more
	}
	random := rand.New(rand.NewPCG(1, 2))
	var taken, refused gallery
	for i := range tries {
		drawing := drawingOf(random, 0)
		switch {
		case strings.Contains(drawing, "\x00"):
		case len(svg.Check([]byte(drawing))) > 0:
			if i%200 == 0 {
				refused.drawings = append(refused.drawings, strings.ReplaceAll(drawing, "/ran?0", fmt.Sprintf("/ran?%d", len(refused.drawings))))
			}
		case len(taken.drawings) < 500:
			taken.drawings = append(taken.drawings, strings.ReplaceAll(drawing, "/ran?0", fmt.Sprintf("/ran?%d", len(taken.drawings))))
		}
	}
	tab := Open(t, Desk)
	for number := range taken.look(t, tab) {
		t.Errorf("it runs or loads something: %s", html.UnescapeString(taken.drawings[number]))
	}
	for _, fault := range tab.Faults() {
		t.Error(fault)
	}
	harmful := len(refused.look(t, tab))
	tab.Faults() // scripts of theirs that did not end
	t.Logf("%d drawings tried, %d of those taken opened, of %d refused %d did harm", tries, len(taken.drawings), len(refused.drawings), harmful)
	if len(taken.drawings) < 100 || harmful < 20 {
		t.Errorf("the test tries too little: %d drawings are taken, %d of the refused do harm", len(taken.drawings), harmful)
	}
}
