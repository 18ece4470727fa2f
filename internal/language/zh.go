package language

import "strings"

func chinese() *Language {
	return &Language{
		Code: "zh",
		Spelling: Spelling{
			ForeignPlurals: true,
			Unspaced:       true,
			TopicMarks:     strings.Fields("是 指 为 為"),
			Respell:        strings.NewReplacer("臺", "台").Replace,
		},
		Facts: Facts{
			Negations: WordsOf("不 没 沒 未 无法 無法 并非 並非"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("计划 計劃 将 將 预计 預計 预定 預定 拟 擬 之前"),
		},
	}
}
