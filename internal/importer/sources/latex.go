package sources

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents are the combining characters of LaTeX's commands.
var accents = map[string]rune{
	"`": '\u0300', "'": '\u0301', "^": '\u0302', "~": '\u0303', `"`: '\u0308', "=": '\u0304', ".": '\u0307',
	"u": '\u0306', "v": '\u030c', "H": '\u030b', "c": '\u0327', "k": '\u0328', "d": '\u0323', "b": '\u0331', "r": '\u030a', "h": '\u0309',
}

// signs maps commands to characters.
var signs = map[string]string{
	"ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
	"i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
	"textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
	"textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»",
	"flqq": "«", "frqq": "»", "glqq": "„", "grqq": "“", "ldots": "…", "dots": "…", "textellipsis": "…", "copyright": "©", "textcopyright": "©",
	"textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "S": "§", "P": "¶",
	"textbackslash": `\`, "textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textless": "<", "textgreater": ">",
	"textunderscore": "_", "textdollar": "$", "textdegree": "°", "textperiodcentered": "·", "textbullet": "•", "textquotesingle": "'",
	"textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ",
	"lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
	"Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
	"times": "×", "pm": "±", "cdot": "·", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "approx": "≈", "sim": "∼", "infty": "∞",
	"rightarrow": "→", "to": "→", "leftarrow": "←", "circ": "°", "prime": "′", "ell": "ℓ", "quad": " ", "qquad": " ", "newline": " ", "par": " ",
	"LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "slash": "/", "ayn": "ʿ", "hamza": "ʾ", "textmu": "µ",
}

// text converts LaTeX to plain text: it composes accents, omits braces and formatting commands, and collapses white space.
// Unknown commands stay, without their backslash.
func text(latex string) string {
	d := &latexDecoder{rest: latex}
	d.group(0)
	decoded := norm.NFC.String(d.out.String())
	return strings.Join(strings.Fields(decoded), " ")
}

type latexDecoder struct {
	rest   string
	out    strings.Builder
	inMath bool
}

// group writes the text up to the closing brace, or to the end.
func (d *latexDecoder) group(depth int) {
	for d.rest != "" {
		c := d.rest[0]
		switch {
		case c == '}':
			d.rest = d.rest[1:]
			if depth > 0 {
				return
			}
		case c == '{' && depth < 50:
			d.rest = d.rest[1:]
			d.group(depth + 1)
		case c == '{':
			d.rest = d.rest[1:]
		case c == '\\':
			d.command(depth)
		case c == '$':
			d.rest = d.rest[1:]
			if !d.inMath && !strings.Contains(d.rest, "$") {
				d.out.WriteByte('$')
				continue
			}
			d.inMath = !d.inMath
		case d.inMath && (c == '^' || c == '_'):
			d.rest = d.rest[1:]
			d.out.WriteString(raised(d.argument(depth), c == '^'))
		case c == '~':
			d.take(1, " ")
		case strings.HasPrefix(d.rest, "---"):
			d.take(3, "—")
		case strings.HasPrefix(d.rest, "--"):
			d.take(2, "–")
		case strings.HasPrefix(d.rest, "``"):
			d.take(2, "“")
		case strings.HasPrefix(d.rest, "''"):
			d.take(2, "”")
		default:
			_, size := utf8.DecodeRuneInString(d.rest)
			d.take(size, d.rest[:size])
		}
	}
}

func (d *latexDecoder) take(n int, text string) {
	d.rest = d.rest[n:]
	d.out.WriteString(text)
}

// command writes the text of a command.
func (d *latexDecoder) command(depth int) {
	d.rest = d.rest[1:]
	if d.rest == "" {
		return
	}
	end := strings.IndexFunc(d.rest, func(c rune) bool { return !(('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z')) })
	if end < 0 {
		end = len(d.rest)
	}
	isWord := end > 0
	if !isWord {
		_, end = utf8.DecodeRuneInString(d.rest)
	}
	name := d.rest[:end]
	d.rest = d.rest[end:]
	accent, isAccent := accents[name]
	if isWord {
		d.rest = strings.TrimLeft(d.rest, " \t\n")
	}
	switch sign, isSign := signs[name]; {
	case isAccent:
		base := d.argument(depth)
		first, size := utf8.DecodeRuneInString(base)
		if size == 0 || !unicode.IsLetter(first) {
			d.out.WriteString(base)
			return
		}
		d.out.WriteString(string(first) + string(accent) + base[size:])
	case isSign:
		d.out.WriteString(sign)
	case !isWord:
		if !strings.Contains(`/-!*@`, name) { // spacing and line breaks
			d.out.WriteString(strings.NewReplacer(`\`, " ", ",", " ", ";", " ", ":", " ", "(", "", ")", "", "[", "", "]", "").Replace(name))
		}
	case name == "textsuperscript" || name == "textsubscript":
		d.out.WriteString(raised(d.argument(depth), name == "textsuperscript"))
	case name == "enquote" || name == "mkbibquote":
		d.out.WriteString("“" + d.argument(depth) + "”")
	case name == "href":
		d.argument(depth)
		d.out.WriteString(d.argument(depth))
	}
	// A formatting command, such as \emph, leaves its argument to be written.
}

// argument reads the argument of a command: a group, a command or a character.
func (d *latexDecoder) argument(depth int) string {
	d.rest = strings.TrimLeft(d.rest, " \t\n")
	if d.rest == "" || depth > 50 {
		return ""
	}
	inner := &latexDecoder{rest: d.rest, inMath: d.inMath}
	switch d.rest[0] {
	case '{':
		inner.rest = d.rest[1:]
		inner.group(depth + 1)
	case '\\':
		inner.command(depth + 1)
	case '}':
		return ""
	default:
		_, size := utf8.DecodeRuneInString(d.rest)
		inner.take(size, d.rest[:size])
	}
	d.rest = inner.rest
	return inner.out.String()
}

const (
	plainDigits = "0123456789+-=()n"
	raisedSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"
	loweredOnes = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"
)

// raised writes superscript or subscript digits; characters that Unicode lacks in that form are unchanged.
func raised(text string, above bool) string {
	signs := []rune(loweredOnes)
	if above {
		signs = []rune(raisedSigns)
	}
	var b strings.Builder
	for _, c := range strings.ReplaceAll(text, "−", "-") {
		i := strings.IndexRune(plainDigits, c)
		if i < 0 {
			return text
		}
		b.WriteRune(signs[i])
	}
	return b.String()
}
