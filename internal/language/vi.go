package language

import (
	"strings"
	"unicode/utf8"
)

// vietnameseCompounds are words of two syllables, joined by "_", of which one syllable is a word of its own that an entry may
// be named after: xã, a commune, is no part of xã hội, society.
const vietnameseCompounds = `pháp_luật kỷ_luật luật_sư luật_pháp quy_luật luật_lệ nội_luật chính_quyền thẩm_quyền nhân_quyền chủ_quyền quyền_lực
	quyền_lợi quyền_hạn bản_quyền ủy_quyền cầm_quyền uy_quyền tư_quyền đặc_quyền xã_hội xã_viên hợp_tác tác_xã thị_xã
	làng_xã bệnh_viện bệnh_nhân bệnh_tật dịch_bệnh bệnh_lý tội_phạm tội_lỗi tội_ác phạm_tội vô_tội có_tội thuế_quan
	thuế_suất án_phạt án_mạng bản_án vụ_án dự_án phương_án tòa_án đáp_án đề_án án_treo kháng_án kết_án đảng_viên đảng_phái
	chính_đảng chính_phủ chính_sách chính_trị chính_thức chính_xác tài_chính hành_chính quân_đội quân_sự quân_nhân
	hải_quân không_quân lục_quân hồng_quân bình_quân quân_chủ đội_ngũ bộ_đội đội_tuyển đội_hình bộ_trưởng bộ_phận cán_bộ
	tiến_bộ toàn_bộ nội_bộ nước_ngoài nhà_nước đất_nước trong_nước nước_mắt nhà_máy nhà_báo nhà_trường nhà_văn nhà_thơ
	nhà_khoa nhà_đầu nhà_thờ quốc_gia quốc_hội quốc_tế quốc_phòng trung_quốc tổ_quốc hội_nghị hội_đồng hội_đàm hội_thảo
	cơ_hội đại_hội lễ_hội hiệp_hội hội_viên hội_chợ dân_chủ dân_số dân_tộc nhân_dân công_dân người_dân dân_cư dân_sự
	nông_dân ngư_dân cư_dân thị_dân di_dân dân_quân dân_biểu vua_chúa nhà_vua tướng_lĩnh thiếu_tướng trung_tướng đại_tướng
	thủ_tướng bại_tướng tướng_mạo trường_học thị_trường môi_trường trường_hợp hiện_trường quảng_trường chiến_trường
	nông_trường công_trường trường_kỳ lập_trường bầu_cử bầu_trời cử_tri cử_nhân ứng_cử đề_cử cử_động biên_giới thế_giới
	giới_thiệu giới_hạn ranh_giới giới_tính giới_trẻ chiến_tranh chiến_sự chiến_lược chiến_dịch chiến_thắng chiến_đấu
	kháng_chiến tranh_cãi tranh_luận cạnh_tranh đấu_tranh bức_tranh tranh_chấp hòa_bình hòa_giải cộng_hòa hòa_hợp ôn_hòa
	bình_thường trung_bình bình_luận bình_đẳng bình_an bình_tĩnh thanh_bình điện_thoại điện_ảnh điện_tử bưu_điện điện_lực
	thủy_điện dầu_khí dầu_mỏ xăng_dầu dầu_ăn khí_hậu không_khí vũ_khí khí_đốt khí_tượng khí_thải đất_đai trái_đất đất_liền
	động_đất ruộng_đất vàng_bạc tiền_bạc bạc_màu tiền_tệ tiền_lương tiền_tuyến tiền_đề đồng_tiền tiền_nhiệm giá_trị giá_cả
	đánh_giá vật_giá giá_rét đơn_giá giá_đỡ lương_thực lương_tâm lương_thiện thiện_lương nợ_nần công_nợ vốn_liếng vốn_dĩ
	lãi_suất lợi_nhuận lợi_ích phúc_lợi thắng_lợi thuận_lợi lợi_dụng thủy_lợi ngân_hàng hàng_hóa khách_hàng hàng_không
	hàng_năm hàng_ngày cửa_hàng hàng_xóm hàng_hải đầu_hàng bán_hàng mặt_hàng hàng_rào tàu_thuyền tàu_hỏa tàu_ngầm
	tàu_chiến xe_máy xe_tải xe_tăng xe_lửa xe_đạp máy_bay máy_tính máy_móc bộ_máy sân_bay bay_lượn đường_phố con_đường
	đường_sắt đường_lối đại_đường đường_dây thiên_đường đường_biên thành_phố thành_viên thành_công thành_lập trưởng_thành
	hoàn_thành thành_tích thành_phần hình_thành phố_xá súng_đạn đạn_dược bom_đạn bom_tấn tên_lửa lửa_đạn núi_lửa tên_tuổi
	tên_gọi mìn_bẫy phi_pháp phương_pháp hợp_pháp hiến_pháp tư_pháp giải_pháp biện_pháp cú_pháp lập_pháp pháp_lý pháp_nhân
	pháp_lệnh chính_pháp phi_cơ phi_công phi_trường anh_hùng anh_em nga_mi đức_tin đạo_đức đức_tính phẩm_đức mỹ_thuật
	mỹ_phẩm thẩm_mỹ thuật_ngữ nghệ_thuật kỹ_thuật nhật_báo nhật_ký sinh_nhật cập_nhật chủ_nhật ý_kiến ý_nghĩa chú_ý đồng_ý
	ý_thức ý_định ý_tưởng trung_tâm tập_trung trung_ương trung_thành áo_quần quần_áo ấn_tượng ấn_phẩm xuất_bản sản_xuất
	xuất_hiện xuất_khẩu báo_chí báo_cáo thông_báo cảnh_báo dự_báo tình_báo báo_động tin_tức thông_tin niềm_tin tin_tưởng
	đưa_tin lòng_tin công_tin luật_gia chuyên_gia tham_gia gia_đình gia_tăng gia_nhập thủ_đô đô_thị đô_la tốc_độ chế_độ
	mức_độ thái_độ ấn_độ cường_độ nhiệt_độ độ_ẩm độ_lượng tiến_độ lính_thủy binh_lính lính_gác binh_sĩ binh_lực cựu_binh
	bác_sĩ nghị_sĩ ca_sĩ chiến_sĩ sĩ_quan thạc_sĩ tiến_sĩ họa_sĩ nghệ_sĩ cơ_quan quan_hệ quan_trọng quan_điểm quan_chức
	quan_sát quan_tâm hải_quan liên_quan khách_quan tham_quan tù_nhân nhà_tù tù_binh giam_tù cầm_tù đồng_minh minh_chứng
	văn_minh thông_minh minh_bạch chứng_minh thuyết_minh minh_họa khối_lượng lực_lượng năng_lượng chất_lượng số_lượng
	sản_lượng lượng_giá vaccine_ngừa tiêm_chủng virus_máy`

func vietnamese() *Language {
	return &Language{
		Code: "vi",
		Namesakes: Namesakes{
			Dividers:     WordsOf("bắc nam đông tây"),
			NameHeads:    WordsOf("vịnh biển eo ngân"),
			TwoSyllables: WordsOf(vietnameseCompounds),
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
