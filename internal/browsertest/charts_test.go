package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// judgeDrawings lists what readers of a narrow screen could not read in the drawings of charts: letters of less than 11 pixels, letters
// beside the screen or over each other, and marks that are hardly darker or lighter than the paper (WCAG 2.2, 1.4.11: 3 to 1).
const judgeDrawings = `(() => {
	const found = [];
	const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
	const light = colour => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b;
	};
	const paper = light(getComputedStyle(document.body).backgroundColor);
	const drawings = [...document.querySelectorAll("svg.drawing")];
	if (drawings.length < 8) found.push(drawings.length + " drawings");
	for (const drawing of drawings) {
		const boxes = [];
		for (const text of drawing.querySelectorAll("text")) {
			const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize);
			if (size < 11) found.push(text.textContent + " has letters of " + size);
			if (box.left < -1 || box.right > innerWidth + 1) found.push(text.textContent + " lies from " + box.left + " to " + box.right);
			for (const other of boxes) {
				const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left), apart = Math.abs(text.getAttribute("y") - other.y); // of the lines that letters stand on
				if (wide > 2 && apart < 11) found.push(text.textContent + " lies on " + other.text);
			}
			boxes.push({left: box.left, right: box.right, y: text.getAttribute("y"), text: text.textContent});
		}
		for (const mark of drawing.querySelectorAll(".bar, .band, .line, .range, circle")) {
			const style = getComputedStyle(mark), own = light(style.color), [dark, bright] = [own, paper].sort((a, b) => a - b);
			if ((bright + .05) / (dark + .05) < 3) found.push(mark.outerHTML.slice(0, 60) + " has the colour " + style.color);
		}
	}
	return found;
})()`

// TestChartsCanBeReadOnTheNarrowestPhone looks at charts of each kind, in both directions, light and dark.
func TestChartsCanBeReadOnTheNarrowestPhone(t *testing.T) {
	t.Parallel()
	tables := []struct{ kind, by, table string }{
		{"lines", "", "year,members\n1949,12\n1982,16\n1999,19\n2004,26\n2020,30\n2024,32\n"},
		{"lines", "", "quarter,Germany,Bosnia and Herzegovina,United Kingdom,Poland\n2020-Q1,1.5,2.5,,9\n2020-Q2,1.8,2.6,3,8.5\n2021-Q1,2.5,2.55,2.6,2.65\n"},
		{"areas", "", "year,Coal,Oil and gas,Wind\n2015,10,20,1\n2019,7,21,9\n"},
		{"bars", "", "name,change\nOrganization for Security and Co-operation in Europe,12.5\nNobody,\nEuropean Union,-7.25\n"},
		{"bars", "", "year,In favour,Against\n2022,141,5\n2023,141,7\n2025,93,18\n"},
		{"bars", "", "month,billions\n2024-01,1200\n2024-02,-300\n2024-03,800\n2024-04,\n2024-05,1500\n"},
		{"ranges", "", "name,from,to\nGermany,10,25\nUnited Kingdom,12,12\n"},
		{"ranges", "", "day,low,high\n2024-03-01,-2,8\n2024-03-02,-1,9\n2024-03-05,3,14\n"},
		{"lines", "land", "year,land,share\n2000,France,12.5\n2024,France,20\n2000,Poland,90\n2024,Poland,11.9\n"},
	}
	files := map[string]string{
		"hugo.toml":         "baseURL = \"https://example.org/\"\n[languages.en]\n[languages.ar]\ncontentDir = \"arabic\"\n",
		"data/sources.yaml": "- {id: report, type: report, title: A report, URL: \"https://example.com/report\"}\n",
	}
	for _, folder := range []string{"content", "arabic"} {
		text := "---\ntitle: Charts\nweight: 1\n---\nWords.\n"
		files[folder+"/_index.md"] = "---\ntitle: The bridge\nstandfirst: Why it was built.\n---\nWords.\n"
		for i, c := range tables {
			fields := fmt.Sprintf("title: Chart %c\ndata: c%d.csv\nkind: %s\nunit: things\nas_of: 2024-06-01\nsources: [report]\n", 'A'+i, i, c.kind)
			if c.by != "" {
				fields += "by: " + c.by + "\n"
			}
			files[fmt.Sprintf("%s/charts/c%d.md", folder, i)] = "---\n" + fields + "---\n"
			files[fmt.Sprintf("content/charts/c%d.csv", i)] = c.table
			text += fmt.Sprintf("\n![](chart:c%d)\n", i)
		}
		files[folder+"/sections/charts.md"] = text
	}
	address := Serve(t, build(t, files))
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, scheme := range []string{"light", "dark"} {
			tab := browser.Open(View{Width: 320, Height: 568, Phone: true, Media: map[string]string{"prefers-color-scheme": scheme}})
			for _, page := range []string{"sections/charts/", "ar/sections/charts/"} {
				tab.Go(address + page)
				if found := Eval[[]string](tab, judgeDrawings); len(found) > 0 {
					t.Errorf("%s, %s:\n%s", page, scheme, strings.Join(found, "\n"))
				}
				if wide := Eval[int64](tab, `document.documentElement.scrollWidth`); wide > 320 && browser.Name != "webkit" || wide > 447 {
					t.Errorf("%s, %s: the page is %d wide", page, scheme, wide)
				}
			}
		}
	})
}
