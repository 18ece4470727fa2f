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
			Detach:       withoutNya,
			Reduplicates: true,
		},
		Names: Names{
			Honorifics: WordsOf("presiden menteri gubernur jenderal pak bapak ibu"),
		},
	}
}

// withoutNya takes off the ending of "its".
func withoutNya(word string) []Detachment {
	if base, ok := strings.CutSuffix(word, "nya"); ok {
		return appendLong(nil, base, 4)
	}
	return nil
}
