package language

import "strings"

func urdu() *Language {
	return &Language{
		Code: "ur",
		Namesakes: Namesakes{
			Dividers: WordsOf("شمالي جنوبي مشرقي مغربي"),
			Common: WordsOf(`ہے ہیں تھا تھی تھے ہو گا گی گے نہیں نے کو کا کی کے سے میں پر تک اور یا لیکن اگر کہ جو جس وہ یہ اس ان ہم تم آپ کیا کیوں
				کہاں کب کیسے کر کرتا کرتے کہا دیا لیا گیا رہا بھی ہی اب آج کل پھر سب ہر کچھ کوئی بہت زیادہ کم اچھا نیا بڑا چھوٹا پہلا
				ایک دو تین`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ۀ", "ه").Replace,
			OneWordOrTwo:   joinedOrApart,
		},
		Inflection: Inflection{
			Detach: detachPersian,
		},
	}
}
