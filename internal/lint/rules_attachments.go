package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// attachmentRules are about the files beside the text: pictures, and what is published as it is.
func attachmentRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleAttachmentIsKnown,
			Text: "Beside the text can be pictures (PNG, JPEG, GIF, WebP, AVIF, SVG), sound (MP3, M4A, Ogg, Opus), film (MP4, WebM) and its " +
				"captions (VTT), and documents (PDF, CSV, plain text, JSON, OpenDocument, Word, Excel). Each is what its ending says, and " +
				"begins in a way that no browser could open as a page or run as a script, whatever the host says of it. Any other file is " +
				"published by the owner of the site in static/: a script or a page among the content would run with the site's name.",
			Bad:  "-- content/sections/chart.js --\nalert(1)\n",
			Good: "-- content/sections/figures.csv --\nyear,member states\n1949,12 (of 12)\n",
		},
		{
			ID: RuleFileNameIsPortable,
			Text: "A file that is published has a name that every disk can hold, wherever the site is built, kept and served: no names that " +
				"Windows keeps for itself, such as con, and no characters that it refuses.",
			Bad:  "-- content/sections/con.csv --\nyear,member states\n1949,12\n",
			Good: "-- content/sections/figures.csv --\nyear,member states\n1949,12\n",
		},
		{
			ID: RuleDrawingIsTame,
			Text: "An SVG file draws and does nothing else: no script, no links, no other documents, nothing loaded from elsewhere, by styles " +
				"neither. Its elements and attributes are on a list, and are so both for a browser that opens the file and for one that " +
				"finds it inside of a page. Programs that draw save such files as plain or optimised SVG.",
			Bad:  "-- content/sections/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>\n",
			Good: "-- content/sections/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>\n",
		},
		{
			ID: RulePictureOpens,
			Text: "A picture is what its ending says and whole, and has at most 64 million pixels, all frames counted. A small file can claim to be " +
				"a picture of gigabytes. Of pixels that are next to nothing in the file, beyond fifty for a byte, all pictures have at " +
				"most 700 million.",
			Bad:  "-- content/sections/map.png --\nNot a picture.\n",
			Good: "-- content/sections/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>\n",
		},
	}
}
