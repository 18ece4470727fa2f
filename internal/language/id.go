package language

import "strings"

func indonesian() *Language {
	return &Language{
		Code: "id",
		Namesakes: Namesakes{
			Directions: WordsOf("utara selatan timur barat tengah"),
			Common: WordsOf(`dan atau tetapi tapi jika kalau karena bahwa yang ini itu saya aku kamu anda dia ia mereka kami kita di ke dari pada
				untuk dengan tanpa oleh dalam antara terhadap sebelum sesudah setelah ketika saat sebagai seperti adalah ialah akan
				telah sudah belum sedang masih bisa dapat harus mau ingin tahu ada tidak bukan jangan sangat lebih paling banyak
				sedikit semua setiap beberapa lain sama sendiri hanya juga lagi pun sini sana sekarang kemudian tadi besok kemarin
				selalu baru lama besar kecil baik pertama satu dua tiga empat lima`),
			NameHeads: WordsOf("bank teluk laut selat universitas"),
		},
		Inflection: Inflection{
			Detach:       withoutClitic,
			Reduplicates: true,
		},
		Names: Names{
			Honorifics: WordsOf("presiden menteri gubernur jenderal pak bapak ibu"),
		},
	}
}

// withoutClitic removes the particles and possessives that Indonesian and Malay attach to a noun: its, my, your, emphasis,
// question.
func withoutClitic(word string) []Detachment {
	if malayWhole.Has(strings.ToLower(word)) {
		return nil
	}
	list := withoutEnding(nil, word, "nya", 3)
	for _, ending := range [...]string{"ku", "mu", "lah", "kah", "pun"} {
		list = withoutEnding(list, word, ending, 4)
	}
	return list
}

func withoutEnding(list []Detachment, word, ending string, least int) []Detachment {
	base, ok := strings.CutSuffix(word, ending)
	if !ok {
		return list
	}
	return appendLong(list, base, least)
}

// malayWhole are words whose last letters only look like a clitic, and adverbs in -nya.
var malayWhole = WordsOf(`masalah makalah majalah sekolah istilah langkah perilaku bangku pemangku akhirnya umumnya contohnya misalnya biasanya rupanya kabarnya
	kiranya lainnya sebelumnya selanjutnya sesungguhnya sebenarnya seharusnya setidaknya hendaknya halnya`)
