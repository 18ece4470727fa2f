package svg

import (
	"fmt"
	"slices"
	"strings"
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

// judgeName says why an element is none that draws.
func judgeName(space, local string) string {
	if space == svgSpace && slices.Contains(elements, local) || isProgram(space) {
		return ""
	}
	return fmt.Sprintf("%q does more than draw", "<"+local+">")
}

// judgeAttribute says why an attribute does more than draw. Of a foreign element, which a browser does not know, a page
// still obeys what every element can have: scripts, styles and addresses.
func judgeAttribute(space, local, value string, isForeign bool) string {
	name := strings.ToLower(local)
	if space == "xlink" {
		space = xlinkSpace // a prefix that nobody declared
	}
	switch {
	case strings.HasPrefix(name, "on"):
		return fmt.Sprintf("%q runs a script", local)
	case space == "xmlns":
		return "" // what the name space is used for is judged
	case name == "href" && !isInside(value), name == "src", name == "base":
		return fmt.Sprintf("%q leads out of the drawing", local)
	case (space == xmlSpace || space == "xml") && (name == "space" || name == "lang" || name == "id"):
		return ""
	case space == xlinkSpace && slices.Contains([]string{"href", "title", "type", "role", "show", "actuate", "arcrole"}, name):
		return ""
	case isProgram(space) || strings.HasPrefix(space, "prefix "):
		return ""
	case isWords(name):
		return ""
	case isForeign && space == "" && name != "style" && !slices.Contains(attributes, name):
		return ""
	case space == "" && slices.Contains(attributes, name):
		return judgeValue(local, value)
	}
	return fmt.Sprintf("the attribute %q is none that draws", local)
}

// judgeValue holds what CSS reads in an attribute to what stays in the drawing.
func judgeValue(local, value string) string {
	if !strings.ContainsAny(value, `(\@`) {
		return ""
	}
	if message := judgeStyle(value); message != "" {
		return strings.Replace(message, "the styles", fmt.Sprintf("%q", local), 1)
	}
	return ""
}

// isProgram reports whether a name space is one that programs which draw keep notes of their own in. Browsers do nothing
// with it.
func isProgram(space string) bool {
	for _, prefix := range []string{
		"http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://inkscape.sourceforge.net/",
		"http://www.w3.org/1999/02/22-rdf-syntax-ns", "http://creativecommons.org/ns", "http://web.resource.org/cc/", "http://purl.org/dc/",
		"http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch/", "http://www.figma.com/", "http://www.serif.com/",
		"http://xml.openoffice.org/svg/", "http://schemas.microsoft.com/visio/", "http://vectornator.io", "http://taptrix.com/",
		"http://www.corel.com/", "http://www.vectorworks.net/", "http://krita.org/namespaces/svg/", "http://www.gnome.org/",
		"https://boxy-svg.com/", "https://boxy-svg.com", "http://www.openswatchbook.org/", "http://osb.sourceforge.net/",
	} {
		if strings.HasPrefix(space, prefix) {
			return true
		}
	}
	return false
}

// isWords reports whether an attribute holds words that nothing reads as CSS.
func isWords(name string) bool {
	return strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") ||
		slices.Contains([]string{"id", "class", "role", "lang", "desc", "version", "content", "p-id", "t", "title", "name", "label", "tabindex", "focusable"}, name)
}

// elements are those of SVG 2 that draw and do nothing else: no script, no foreign content, no links and no animation, which
// could set a link.
var elements = strings.Fields(`svg g defs symbol use title desc metadata style switch view
	path rect circle ellipse line polyline polygon text tspan textPath image
	marker pattern mask clipPath linearGradient radialGradient stop
	filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
	feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
	feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`)

// attributes are those of SVG 1.1 and 2 that place, size and paint, in lower case as HTML reads them.
var attributes = strings.Fields(`x y z x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points width height transform transform-origin
	viewbox preserveaspectratio zoomandpan baseprofile enable-background contentscripttype contentstyletype
	pathlength textlength lengthadjust rotate startoffset method spacing side href style type media
	gradientunits gradienttransform spreadmethod offset patternunits patterncontentunits patterntransform
	maskunits maskcontentunits mask-type clippathunits markerunits markerwidth markerheight refx refy orient
	filterunits primitiveunits filterres in in2 result mode operator k1 k2 k3 k4 values stddeviation edgemode radius
	surfacescale diffuseconstant specularconstant specularexponent kernelunitlength kernelmatrix order divisor bias targetx targety
	preservealpha scale xchannelselector ychannelselector basefrequency numoctaves seed stitchtiles tablevalues slope intercept
	amplitude exponent azimuth elevation pointsatx pointsaty pointsatz limitingconeangle
	systemlanguage requiredfeatures requiredextensions crossorigin decoding viewtarget nodetypes
	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile
	color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
	font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variant-ligatures
	font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning
	letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-border mix-blend-mode opacity overflow
	paint-order pointer-events shape-inside shape-margin shape-padding shape-rendering shape-subtract solid-color solid-opacity stop-color
	stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
	text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation
	text-overflow text-rendering text-transform unicode-bidi vector-effect visibility white-space word-spacing writing-mode
	background background-color border margin padding fill-color`)

// styleFunctions are the functions of CSS that count, colour and move, and none that loads.
var styleFunctions = strings.Fields(`url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color light-dark var calc min max clamp
	translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley scalez scale3d
	skew skewx skewy matrix matrix3d perspective
	blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
	cubic-bezier steps linear linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
	circle ellipse inset polygon path format local
	not is where has lang nth-child nth-last-child nth-of-type nth-last-of-type`)
