// How each kind of element of the page is drawn: for the first that can be seen of each tag with its classes, computed styles
// and the box. Runs in every engine; a number in a class, as in "n12", is one of many of a kind.
(() => {
	const styles = ["display", "position", "visibility", "opacity", "color", "background-color", "font-weight", "font-style", "font-size",
		"line-height", "letter-spacing", "text-align", "text-decoration-line", "text-decoration-style", "text-decoration-color",
		"text-decoration-thickness", "white-space-collapse", "list-style-type", "overflow-x", "float", "flex-wrap", "column-count",
		...["top", "right", "bottom", "left"].flatMap((side) => [`padding-${side}`, `border-${side}-style`, `border-${side}-width`, `border-${side}-color`])];
	// The fonts that a name stands for, and what is laid out ahead, are the engine's own affair.
	const same = new CSSStyleSheet();
	same.replaceSync(`:root { --serif: "Liberation Serif" !important; --sans: "Noto Sans" !important; --mono: "Liberation Mono" !important }
		* { content-visibility: visible !important; text-wrap: wrap !important }`);
	document.adoptedStyleSheets = [same];
	const rounded = (value) => value.replace(/-?\d+\.\d+/g, (number) => Math.round(number * 10) / 10);
	const seen = {};
	for (const it of document.querySelectorAll("body, body *")) {
		if (!it.checkVisibility() || !it.getClientRects().length || it.closest("svg svg")) continue;
		const classes = [...it.classList].filter((name) => !/\d$/.test(name)).sort();
		const part = it.closest(".masthead, .footer, .toc, .prose, .notes, .rail, .timeline, .timeline-strip, .key-points, .opening, .pager, .letter-index, main")?.classList[0] ?? "";
		for (const pseudo of ["", "::before", "::after"]) {
			const drawn = getComputedStyle(it, pseudo || null);
			if (pseudo && ["none", "normal", ""].includes(drawn.content)) continue;
			const kind = [part && part != classes[0] ? `.${part} ` : "", it.localName, ...classes.map((name) => `.${name}`), pseudo].join("");
			if (kind in seen) continue;
			seen[kind] = Object.fromEntries(styles.map((style) => [style, rounded(drawn.getPropertyValue(style))]));
			const styled = seen[kind];
			if (styled["text-align"] == "start") styled["text-align"] = drawn.direction == "rtl" ? "right" : "left";
			if (styled["text-decoration-line"] == "none") { // then the rest draws nothing
				for (const part of ["style", "color", "thickness"]) delete styled[`text-decoration-${part}`];
			}
			for (const side of ["top", "right", "bottom", "left"]) {
				if (styled[`border-${side}-style`] == "none") delete styled[`border-${side}-color`];
			}
			if (pseudo || drawn.display.startsWith("inline") || drawn.position == "fixed" || it.closest("svg")) continue;
			const box = it.getBoundingClientRect();
			Object.assign(styled, {left: String(box.left + scrollX), width: String(box.width), height: String(box.height)});
		}
	}
	return seen;
})()
