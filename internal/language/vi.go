package language

import (
	"strings"
	"unicode/utf8"
)

func vietnamese() *Language {
	return &Language{
		Code: "vi",
		Namesakes: Namesakes{
			Dividers:  WordsOf("bắc nam đông tây"),
			NameHeads: WordsOf("vịnh biển eo ngân"),
			Neighbours: WordsOf(`và hoặc hay nhưng mà thì là của cho với từ đến tới về trong ngoài trên dưới trước sau giữa theo bằng do bởi vì nên nếu
				khi lúc như để ở tại vào ra lên xuống qua lại đi các những một hai ba bốn năm sáu bảy tám chín mười mỗi mọi nhiều ít
				vài mấy này đó kia ấy nào gì ai đâu sao được bị đã đang sẽ vừa mới còn vẫn cũng đều chỉ rất quá lắm hơn nhất không
				chưa chẳng có phải cần muốn nói làm thấy biết con cái chiếc bản bộ đạo nền sự việc cuộc lời người nước tôi anh chị ông
				bà họ chúng ta nó rằng cùng cả nữa luôn hãy đừng xong rồi vậy thế khác riêng chung cũ lớn nhỏ cao thấp tốt xấu dự`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        vietnameseTone,
		},
		Names: Names{
			Honorifics: WordsOf("thống tướng trưởng ông bà"),
		},
	}
}

// vietnameseTone puts the tone of oa, oe and uy at the end of a syllable on the first vowel (hoà is hòa), and writes an i
// that is a syllable's only vowel as y after the consonants where both are in use (Mĩ is Mỹ). Syllables are words here.
func vietnameseTone(word string) string {
	last, size := utf8.DecodeLastRuneInString(word)
	head := word[:len(word)-size]
	glide, onset := utf8.DecodeLastRuneInString(head)
	for _, v := range [...]struct {
		glide, plain rune
		toned, moved string
	}{{'o', 'a', "àáảãạ", "òóỏõọ"}, {'o', 'e', "èéẻẽẹ", "òóỏõọ"}, {'u', 'y', "ỳýỷỹỵ", "ùúủũụ"}} {
		if tone := runeIndex(v.toned, last); tone >= 0 && glide == v.glide {
			return head[:len(head)-onset] + string([]rune(v.moved)[tone]) + string(v.plain)
		}
	}
	if tone := runeIndex("iìíỉĩị", last); tone >= 0 && len(head) == 1 && strings.Contains("hklmst", head) {
		return head + string([]rune("yỳýỷỹỵ")[tone])
	}
	return word
}

// runeIndex is the number of a rune among those of a text, -1 when it is not there.
func runeIndex(text string, r rune) int {
	at := strings.IndexRune(text, r)
	if at < 0 {
		return -1
	}
	return utf8.RuneCountInString(text[:at])
}
