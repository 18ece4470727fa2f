package language

import (
	"slices"
	"strings"
)

func thai() *Language {
	return &Language{
		Code: "th",
		Namesakes: Namesakes{
			Tails: strings.Fields("เหนือ ใต้ ตะวันออก ตะวันตก กลาง"),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Unspaced:       true,
			CutOut:         cutOutThai,
		},
	}
}

// cutOutThai reports whether the words at text[start:end] begin or end within a syllable: no word does. There are several
// ways to divide letters into syllables, as not all vowels are written; the cheapest one counts.
func cutOutThai(text []byte, start, end int) bool {
	const most = 60 // bytes, which are twenty letters, on each side
	from, to := max(0, start-most), min(len(text), end+most)
	before := []rune(string(text[from:start]))
	word := []rune(string(text[start:end]))
	after := []rune(string(text[end:to]))
	for i := len(before) - 1; i >= 0; i-- {
		if !isThaiLetter(before[i]) {
			before = before[i+1:]
			break
		}
	}
	if i := slices.IndexFunc(after, func(r rune) bool { return !isThaiLetter(r) }); i >= 0 {
		after = after[:i]
	}
	if len(before)+len(after) == 0 {
		return false
	}
	if thaiBound(string(before), string(word), string(after)) {
		return true
	}
	slack := 10
	if len(word) < 4 { // it may be a part of a compound, too
		ends, begins := thaiEnds(string(before)), thaiBegins(string(after))
		if !ends && !begins || !(ends && begins) && (len(word) < 3 || slices.Contains(thaiParts, string(word))) {
			return true
		}
		slack = 1
	}
	divided := thaiSyllables(before) + thaiSyllables(word) + thaiSyllables(after)
	return divided > thaiSyllables(slices.Concat(before, word, after))+slack
}

// thaiBound reports whether a syllable beside a word makes another word of it: มหาศาล is no court, ประสิทธิภาพ no right,
// and รัฐบาล, the government, another thing than the state.
func thaiBound(before, word, after string) bool {
	return slices.ContainsFunc(thaiPrefixes, func(p string) bool { return strings.HasSuffix(before, p) && !strings.HasPrefix(word, p) }) ||
		slices.ContainsFunc(thaiSuffixes, func(s string) bool { return strings.HasPrefix(after, s) })
}

var (
	thaiPrefixes = strings.Fields("มหา ประ ไพ ผู้ แม่ วิ พระ ปรา อุทก")
	thaiSuffixes = strings.Fields("บาล สภา มนตรี ธรรมนูญ ภาพ ศาสตร์ กรรม มัน หมาย เกณฑ์ วิทยา วิสาหกิจ")
	// thaiParts are short words that are more often parts of compounds.
	thaiParts = strings.Fields("การ ที่ ตัว พระ ภาย ภาพ ผู้ ต้น ราย ทาง ยาม โดย ตรี อัน นาย อิน ขณะ ข้อ ของ คำ งาน หัว มูล ฐาน จิต ราว ใต้ ภัย นาง รัก ลาย มาส")
)

// thaiEnds reports whether a word ends before another one: it is a small word, or there is none.
func thaiEnds(before string) bool {
	return before == "" || slices.ContainsFunc(thaiBefore, func(w string) bool { return strings.HasSuffix(before, w) })
}

func thaiBegins(after string) bool {
	return after == "" || slices.ContainsFunc(thaiAfter, func(w string) bool { return strings.HasPrefix(after, w) })
}

// Small words that stand before and after nouns.
var (
	thaiBefore = strings.Fields(`ใน ของ ที่ และ หรือ กับ จาก โดย ให้ เป็น มี ได้ ว่า ต่อ ตาม ถึง เพื่อ แก่ ซึ่ง ทุก บาง หลาย แต่ละ ระหว่าง ทั้ง คือ
		ไม่ แห่ง ด้วย เมื่อ ก็ นี้ นั้น กว่า แต่ เพราะ ถ้า หาก สำหรับ เกี่ยวกับ บน ใต้ ภายใต้ ภายใน ประเทศ ประธานาธิบดี รัฐบาล กระทรวง`)
	thaiAfter = strings.Fields(`ใน ของ ที่ และ หรือ กับ จาก โดย ให้ เป็น มี ได้ ว่า ต่อ ตาม ถึง เพื่อ แก่ ซึ่ง นี้ นั้น ไม่ จะ ก็ คือ กำลัง ต้อง ถูก เคย
		ควร อาจ ยัง แล้ว ด้วย ไป มา อยู่ ทั้ง แห่ง เมื่อ ใหม่ ใหญ่ ทุก บาง หลาย แต่ เพราะ กล่าว ตัดสิน แถลง ประกาศ ระบุ เปิดเผย ยืนยัน สั่ง`)
)

func isThaiLetter(r rune) bool {
	return r >= 0x0E01 && r <= 0x0E4E && r != 'ๆ' && r != 'ฯ' && r != '฿'
}

// thaiSyllables is the cost of the cheapest way to divide letters into syllables.
func thaiSyllables(letters []rune) int {
	cost := make([]int, len(letters)+1)
	for at := 1; at <= len(letters); at++ {
		cost[at] = 1 << 20
		for from := max(0, at-9); from < at; from++ {
			if c := cost[from] + thaiSyllable(letters[from:at]); c < cost[at] {
				cost[at] = c
			}
		}
	}
	return cost[len(letters)]
}

// What a syllable costs, in tenths of one with all of its vowels and the usual consonants.
const (
	thaiWhole     = 10
	thaiUnwritten = 6  // the vowel between two consonants is not written: คน
	thaiPair      = 7  // two consonants that are no cluster stand before the vowel: ตลาด
	thaiRareCoda  = 2  // the last consonant is one that ends few syllables
	thaiNone      = 40 // no syllable at all
)

// thaiSyllable is the cost of letters as one syllable: a vowel that is written first, one or two consonants, a vowel, a tone, a vowel,
// a last consonant and letters that are not spoken.
func thaiSyllable(s []rune) int {
	p := thaiParse{rest: s}
	first := p.any("เแโใไ")
	onset := p.consonant()
	if onset == 0 {
		return thaiNone * len(s)
	}
	plain := p // with one consonant
	cost := plain.ends(first, thaiWhole)
	if second := p.consonant(); second != 0 {
		pair := thaiPair
		if strings.Contains(thaiClusters, string([]rune{onset, second})) || onset == 'ห' && strings.ContainsRune("งญนมยรลว", second) {
			pair = 0
		}
		cost = min(cost, p.ends(first, thaiWhole+pair))
	}
	return min(cost, thaiNone*len(s))
}

// thaiClusters are consonants that are spoken together.
const thaiClusters = "กร กล กว ขร ขล ขว คร คล คว ตร ปร ปล พร พล ผล ทร สร ศร จร ซร อย"

type thaiParse struct{ rest []rune }

// any takes one of some letters.
func (p *thaiParse) any(letters string) rune {
	if len(p.rest) == 0 || !strings.ContainsRune(letters, p.rest[0]) {
		return 0
	}
	r := p.rest[0]
	p.rest = p.rest[1:]
	return r
}

// consonant takes a consonant that is spoken.
func (p *thaiParse) consonant() rune {
	if len(p.rest) == 0 || p.rest[0] < 'ก' || p.rest[0] > 'ฮ' || len(p.rest) > 1 && p.rest[1] == thaiSilencer {
		return 0
	}
	r := p.rest[0]
	p.rest = p.rest[1:]
	return r
}

const (
	thaiSilencer = '\u0E4C' // above a letter that is not spoken
	thaiTones    = "\u0E48\u0E49\u0E4A\u0E4B"
	thaiMarks    = "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E47" // vowels above and below
)

// ends is the cost of a syllable of which what follows its first consonants is left.
func (p thaiParse) ends(first rune, cost int) int {
	mark := p.any(thaiMarks)
	p.any(thaiTones)
	vowel := rune(0)
	switch {
	case mark == 0 && first != 'ใ' && first != 'ไ':
		if vowel = p.any("าำะ"); vowel == 'า' && first == 'เ' {
			p.any("ะ")
		} else if vowel == 0 && first == 0 && len(p.rest) > 1 && p.rest[0] == 'ร' && p.rest[1] == 'ร' {
			vowel, p.rest = 'ร', p.rest[2:] // กรรม
		}
	case mark == 'ื' || mark == 'ี' && first == 'เ':
		if p.any("อย") != 0 { // มือ, เมือง, เสีย
			vowel = 'อ'
		}
	case mark == 'ั':
		if p.any("ว") != 0 { // ตัว, บัวะ
			vowel = 'ว'
			p.any("ะ")
		}
	}
	open := first != 0 || mark != 0 && mark != 'ั' && mark != 'ื' || vowel != 0
	if vowel == 'ะ' || vowel == 'ำ' || vowel == 'ว' && mark == 'ั' {
		return p.silent(cost)
	}
	best := thaiNone
	if open {
		best = p.silent(cost)
		if vowel == 0 && mark == 0 && first == 0 {
			best = thaiNone
		}
	}
	if first == 0 && mark == 0 && vowel == 0 || vowel == 0 && first == 'เ' && mark == 0 {
		inner := p
		if inner.any("อ") != 0 { // ขอ, ของ, เธอ
			best = min(best, inner.silent(cost))
			if coda := inner.consonant(); coda != 0 {
				best = min(best, inner.silent(cost+thaiCoda(coda)))
			}
		}
	}
	if first == 'ใ' || first == 'ไ' {
		p.any("ย") // ไทย
		return min(best, p.silent(cost))
	}
	if coda := p.consonant(); coda != 0 {
		if !open && mark == 0 {
			cost += thaiUnwritten
		}
		best = min(best, p.silent(cost+thaiCoda(coda)))
	}
	return best
}

// thaiCoda is what a last consonant costs.
func thaiCoda(r rune) int {
	switch {
	case strings.ContainsRune("กงดนบมยว", r):
		return 0
	case strings.ContainsRune("หฉผฝฌฮอ", r):
		return thaiNone
	case strings.ContainsRune("ขคจชซฎฏฐฑฒณญตถทธปพฟภรลศษสฬ", r):
		return thaiRareCoda
	}
	return thaiNone
}

// silent is the cost when nothing is left but letters that are not spoken: จันทร์, พันธุ์.
func (p thaiParse) silent(cost int) int {
	if len(p.rest) == 0 {
		return cost
	}
	if p.rest[len(p.rest)-1] != thaiSilencer || len(p.rest) > 4 {
		return thaiNone
	}
	return cost
}
