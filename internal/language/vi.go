package language

import (
	"strings"
	"unicode/utf8"
)

// vietnameseCompounds are frequent words of two syllables that contain a syllable which is a word of its own and may be the
// title of an entry: xã, a commune, is no part of xã hội, society. Each field has a first syllable and, behind it, the second ones.
const vietnameseCompounds = `ai:mà an:toàn anh:chàng,chị,cả,em,hùng,ngữ,trai ba:chỉ,cùng,mươi ban:bố,hành,mai,ngày,đêm,đầu
	bao:bì,bọc,che,giờ,gồm,la,lâu,nhiêu,phủ,quanh,tiêu,vây bay:lượn,màu bia:hơi binh:lính,lực,sỹ,đoàn biên:bản,giới,phòng,tập,độ
	biến:chứng,hóa,động biết:bao biển:báo,cả biểu:hiện,lộ,tình,tượng biện:pháp biệt:danh,kích,thự bom:tấn,đạn bong:bóng buôn:bán buông:lời
	buồn:lòng buồng:trứng buộc:chân bà:con,xã bài:hát,học,thi,toán,trí,tập bàn:bạc,chân,chải,ghế,giao,phím,tay,tán bác:bỏ,sỹ bách:khoa
	bán:công,cầu,hoa,kính,mình,đảo,độ bánh:bao,bò,kẹo,mỳ,nướng,phồng,quy,tráng báo:chí,cáo,hiệu,thức,tử,động bây:giờ bãi:công,cỏ,rác bão:táp
	bê:tông bên:dưới,lề,trên bình:an,chọn,dân,luận,minh,phục,quân,thường,thản,tĩnh,xịt,yên,đẳng bí:mật,thư bò:mộng
	bóng:bay,bẩy,chuyền,tối,vàng,đá bông:hoa,lau bõ:công bùng:cháy,nổ bún:chả bút:bi,ký băng:ca,tay bưu:chính,cục,điện bước:chân,đầu
	bạc:màu,mệnh bạch:cầu bại:tướng bạn:bè,thân,đọc bạo:lực,động bả:vai bản:chất,gốc,lĩnh,quyền,sao,sắc,thân,tin,vẽ,án,địa,đồ bảo:hộ,mật,toàn
	bất:kỳ,đồng,động bấy:giờ bầu:cử,trời bận:tâm bật:đèn bắc:thang bắp:chân,đùi bắt:nguồn,tay,đầu bằng:chứng,phẳng bến:xe bề:mặt,ngoài
	bệnh:lý,nhi,nhân,phẩm,sử,trạng,tình,tật,viện,xá,án bọn:nó bỏ:cuộc,học,không,túi bố:mẹ,trí bối:cảnh bồ:nhí bộ:ba,máy,phận,trưởng,tư,đồ,đội
	bộc:lộ bột:mỳ bức:tranh,xúc,điện bừa:bãi bừng:tỉnh ca:dao,hát,ngợi,sỹ,từ cam:go,kết,tâm canh:gác
	cao:cấp,ngất,nhã,sang,siêu,su,thủ,tuổi,tầng,tốc,xa,điểm,đẳng,độ cha:mẹ,đẻ chi:cục,phí,tiết,viện chia:lửa,tay chiêm:ngưỡng
	chiến:dịch,lược,sự,sỹ,thắng,tranh,trường,đấu chiếu:sáng chiều:chuộng,dài,hướng,qua,rộng,tối cho:cái,dù,phép chu:kỳ,trình chung:cuộc
	chuyên:gia,khoa,môn,ngành,án chuyển:hướng,khoản,tải,động chuyện:trò chuẩn:bị,hóa,mực chuồn:chuồn cháy:rực
	chân:chỉ,dung,lý,mây,thành,thật,trời,tình châu:lục chính:cung,khách,pháp,phủ,quyền,sách,thức,trường,trị,xác,đảng chóng:mặt
	chú:thích,trọng,ý chúng:mình,ta,tôi chút:ít chăm:chú,chút,chỉ chăng:dây chương:trình chạnh:lòng chạy:bàn chảy:máu chấm:công chấn:động
	chất:liệu,lượng,phác,xám,độc chật:vật chắp:tay,vá chẳng:ai,bằng,hạn chế:tài,độ chỉ:dẫn,huy,số,thiên,thị,tiêu,trích,điểm,đạo,định
	chỉnh:hình,trang chị:em,gái chịu:tang chốc:lát chối:từ chồng:chất,con chỗ:ngồi chớp:mắt chờ:mong,đợi chợ:chiều
	chủ:chốt,công,lực,nghĩa,nhiệm,nhà,nhân,nhật,quan,quyền,quản,thể,trì,trương,tịch,tọa,yếu,đạo,đề,động chức:danh,năng,trách,vụ
	chứng:chỉ,khoán,kiến,minh,nhận,thực,tỏ chửi:bới co:giãn,mình con:bạc,bệnh,cháu,cái,dấu,em,mắt,người,nhà,nuôi,riêng,số,thứ,tim,tin,xe,đò,đẻ,gái,trai
	cung:bậc,cách,cấp,trăng,điện,ứng cuối:cùng cuốn:chiếu,hút cuộc:chiến,sống,đua,đời cà:phê cá:chuối,cược,kho,lóc,nhân,thể,tính,độ
	cách:ly,mạng,thức,âm cái:gì cán:bộ,sự cánh:buồm,cửa,gián,hoa,rừng,tay cáp:treo cân:bằng,nhắc,đối câu:chuyện,kéo,đố
	cây:bút,cối,gỗ,thuốc,xanh,đại có:dễ,hậu,khi,lẽ,mặt,thai,thể,tài,tội,vẻ,ích,đâu cô:dâu,giáo,lập,ta,đơn,độc côn:đồ
	công:an,bằng,bố,chúng,chức,chứng,cộng,cụ,danh,dân,khai,kích,lao,lý,nghiệp,nghệ,nhân,nhận,nợ,quyền,suất,sở,thương,thần,thức,tin,trình,trường,ty,tác,viên,việc,văn,điện,đoàn,đoạn,ước
	cú:pháp căn:bản,bệnh,cứ,hộ căng:tin cơ:bản,bắp,chế,chỉ,cấu,học,hội,khí,quan,sở,thể,địa,động cơm:dẻo,nguội,tấm cư:dân cương:vị cước:phí
	cướp:giật cường:độ cưỡng:bức cạm:bẫy cạnh:tranh cải:cách,tổ cảm:động cảnh:báo,giác,giới,sát,tượng,tỉnh,vật cấm:địa
	cấp:bách,bộ,cứu,dưỡng,tiến,tính cất:cánh,tiếng cấu:hình cầm:chừng,lái,quyền,quân,tù,đầu,đồ
	cầu:cứu,dao,khỉ,kỳ,mong,môn,nguyện,thang,thủ,vồng cập:nhật cậu:ấm cắt:lớp cẳng:chân,tay cặp:đôi cố:tình,ý cống:hiến cốt:truyện
	cổ:họng,kính,phiếu,phần,thụ,truyền,tích,tức,vũ,điển,đông,đại cộng:hòa,sự,đồng cờ:vua cụ:thể cục:bộ cụm:từ củ:chi cứng:rắn,đầu cứu:hộ
	cử:chỉ,nhân,tri,tạ,động cửa:cuốn,hàng,khẩu,lò,miệng,ngõ,sổ cực:hình,khổ,kỳ,đại cựu:binh da:dẻ,liễu
	danh:dự,gia,hiệu,lợi,phận,sách,thủ,tiếng,tính,vọng dao:điện,động di:chứng,căn,dân,động diễn:tập,viên,đàn diện:mạo,tích do:đó doanh:nhân,số
	du:học,khách,lịch,thuyền dung:dịch,lượng duy:nhất dài:hơi,hạn dáng:vẻ
	dân:biểu,chúng,chủ,cư,làng,lập,phòng,phố,quân,sinh,số,sự,thường,tình,tộc dâu:tây dây:chuyền,chằng,nóng,thép dã:ngoại dòng:chảy dù:cho
	dư:nợ,vị dương:tính dưới:đây dược:phẩm,sỹ dạy:học dấu:hiệu,hỏi,vết,ấn dầu:gió,khí,lửa,mỏ,thô,ăn dẫn:chứng,đầu,động dắt:tay dễ:tính
	dị:dạng,nhân,tật dịch:bệnh,chuyển,giả,nhầy,thuật,tễ,vụ dọc:ngang dụng:cụ dứt:điểm dừng:chân dự:báo,luật,phòng,thi,tính,án em:gái,trai
	ghen:tỵ ghi:bàn,chú,hình ghế:tựa gia:chủ,công,cầm,cố,dụng,hạn,nhập,súc,tăng,vị,đình giai:cấp,đoạn giam:tù gian:dối,hàng,lận giang:hồ
	giao:dịch già:nua,yếu giàu:có giá:cả,rét,thành,thể,trị,đỡ giám:hộ gián:đoạn giáo:dân,lý,viên giáp:ranh,trạng giây:lát,phút gió:mùa
	giúp:việc giũ:áo giường:bệnh giả:danh giải:khát,ngân,oan,pháp,phóng,quyết,thuyết,thích,thưởng,trình,trí,tỏa giảm:giá,sút,án giản:đơn
	giảng:viên,đường giấc:mơ,mộng giấy:báo,bạc,phép,tờ,vụn giận:hờn giật:mình giọng:hát,nói giống:hệt giới:chức,hạn,thiệu,trẻ,tính
	giờ:chót,đây giữ:mình giữa:trời gà:rừng góc:bể,cạnh,phố,độ góp:mặt,phần,ý gót:chân gõ:cửa găng:tay gương:mặt gầy:gò gật:đầu gắng:sức
	gặp:mặt gối:ôm,đầu gợi:ý gợn:sóng hang:động hiếm:có hiến:kế,pháp hiện:bộ,diện,giờ,hành,nay,thực,trạng,tình,tượng,tại,vật,đại hiệp:hội,định
	hiệu:lực,quả,suất,trưởng hoa:hậu,hồng,khôi,lá,ngữ,viên hoang:đường hoài:bão hoàn:cảnh,thành,toàn hoàng:cung,gia hoạn:nạn
	hoạt:hình,tính,động hung:khí huy:hiệu,động huyết:học,thanh huyện:đoàn,ủy hy:vọng hài:lòng hàm:lượng hàn:lâm
	hàng:hóa,hải,không,loạt,năm,phục,quán,rào,vạn,xóm,đầu hành:chính,khách,nghề,trang,trình,động hào:hứng hè:thu
	hình:dung,dáng,phạt,sự,thang,thành,thể,thức,tròn,ảnh hòa:bình,giải,hiệp,hợp,khí hòn:đảo hóa:chất,học,ra,thạch,trị,đơn hôm:nay,qua hôn:nhân
	hùng:hồn hơi:nước,thở hương:thân,vị hướng:dẫn,nghiệp hạ:cánh,giá,tầng,viện hạm:đội hạn:chế,hán,hẹp,ngạch hạng:bét,mục hạt:nhân
	hải:ngoại,phòng,quan,quân hấp:phụ hầu:sáng hậu:quả,sự,thế,trường hắt:hơi hết:lòng,mình,sức hệ:thống họ:hàng họa:sỹ
	học:bạ,bổng,kỳ,lại,phí,quan,sinh,trò,tập,viên,việc,viện họp:báo hỏi:nhỏ hối:lộ hồ:sơ hồi:giáo,hương,hộp,phục,sinh,sức,tưởng hồn:nhiên
	hồng:cầu,quân,sắc hổ:lốn hộ:chiếu,khẩu,lý,sinh hội:chẩn,chợ,chứng,nghị,nhập,thao,thảo,trường,tụ,viên,đàm,đồng hộp:số,đêm
	hợp:lý,pháp,thời,tác,tình,đồng hứng:thú khai:báo,hội,thác khang:trang khoa:học,ngoại,nội khoảng:cách,không,trống khu:phố,trú,vực
	khung:gầm,thành khuôn:khổ,mặt,viên khác:biệt,nào,thường khách:hàng,mời,quan,sạn kháng:chiến,cự,nguyên,sinh,thể,viêm,án khát:vọng
	khí:hậu,quản,thải,tượng,đốt khía:cạnh khó:khăn,lòng,tính không:dám,gian,khí,lẽ,những,quân,thể,tưởng khăn:lau,mặt khơi:mào,nguồn khả:thi
	khảo:cổ khẩn:cấp,cầu khẩu:cung,hiệu,trang,vị khắt:khe khỏa:thân khối:lượng,phố,u khốn:khổ khổ:luyện,qua,sở,đau
	khởi:công,nghĩa,phát,đầu,động khủng:bố kim:hoàn,loại,ngạch kinh:phí kiêu:kỳ kiểm:chứng,dịch,điểm kiểu:cách kiệt:sức kéo:dài kình:địch
	kích:thước kín:tiếng,đáo kính:trắng ký:kết,quỹ,sự,túc,ức kẻ:thù kế:hoạch,tiếp,toán kết:cục,quả,án kịch:bản kịp:thời
	kỳ:cựu,hạn,lạ,thị,thủ,tích,vĩ,vọng kỷ:luật,lục,niệm kỹ:thuật lai:lịch lan:truyền,tỏa lao:công,lực,động linh:hồn
	liên:bang,hiệp,hệ,ngành,quan,quân,đoàn liều:lượng liệu:pháp loài:người loại:bỏ,hình,trừ luyện:tập luân:phiên luật:gia,lệ,pháp,sư
	làm:bạn,bộ,cao,chủ,giá,khổ,người,sao,việc,đau làn:sóng làng:xã,xóm lành:tính lái:xe,đò lánh:nạn lâm:sàng,thời lâu:dài,nay,đời lây:lan
	lãi:suất lãng:phí lãnh:sự lão:khoa lên:cơn,da,ngôi,tiếng,đường lính:gác,thủy lò:xo lòng:chảo,tham,thành,tin lông:bông,my,vũ lõi:đời lúa:mỳ
	lý:do,dịch,giải,lịch,sự,trí lĩnh:vực lưu:lượng,ý,động lương:thiện,thực,tâm lượng:giá lạ:mắt lại:sức lảo:đảo lần:lượt lẫn:nhau
	lập:công,pháp,trường lắc:đầu lề:đường lễ:hội,tân lệ:phí lệnh:cấm lịch:lãm,sử,trình lọt:lưới lồng:ngực lỗ:hổng lộ:trình lộng:gió
	lớn:lao,tuổi lớp:học,áo lời:giải,khai,khen,khuyên,nói lợi:dụng,nhuận,thế,ích lục:quân,địa lừa:đảo lừng:danh lửa:lòng,đạn lữ:đoàn lực:lượng
	ma:túy mai:sau,táng minh:bạch,chứng,họa miễn:dịch,phí miệt:mài,thị mong:chờ muôn:năm muối:dưa màn:hình,đêm màng:cứng màu:cờ,da,sắc mái:che
	mát:mẻ máu:mê máy:bay,móc,nghe,tính,xúc mây:trắng mã:lực,số,tấu mãn:tính mê:cung mênh:mông mìn:bẫy móc:túi mô:hình,tô môi:giới,trường
	môn:học,phái mông:lung mùa:xuân,đông mùi:vị mũi:nhọn,tên mơ:hồ,màng mưa:bay,giông,lũ,rào mưu:cầu mường:tượng mạch:máu mại:dâm mạn:tính
	mạng:lưới mảnh:tình mất:công mấy:ai mầm:non mẫu:mã,đơn mật:khẩu,ong,thiết,độ mắc:cỡ,dịch mắm:tôm mắng:mỏ mặc:dù,dầu,kệ
	mặt:bằng,hàng,mũi,nạ,phẳng,trăng,trận,trời,đường,đất mẹ:con,kế,vợ mệnh:lệnh mọi:khi một:chiều,chút,cách,khi,lời,mai,mình,mặt,mẻ,mực,số
	mới:đây mở:cửa,màn,đường,đầu mục:tiêu,đích mức:độ mỹ:phẩm,thuật nam:giới,sinh nan:giải nga:my ngai:vàng nghi:lễ,án nghiệp:vụ
	nghĩa:là,trang,tình,vụ nghề:nghiệp nghệ:nhân,sỹ,thuật nghỉ:hè,việc nghị:sự,sỹ,viện nghịch:cảnh ngoài:ra,trời
	ngoại:giao,hạng,khóa,lệ,ngữ,quốc,thành,thương,trú,trưởng,trừ,tệ,tỉnh,ô ngoạn:mục nguy:cơ,cấp nguyên:nhân,đơn nguyện:vọng nguồn:gốc,lực,vốn
	ngành:nghề ngày:càng,mai,một,nay,ngày,sinh,tháng,xanh,xưa,đêm ngân:hàng,sách ngây:thơ ngã:bệnh ngóc:ngách ngón:tay ngóng:chờ ngôi:sao
	ngôn:từ ngút:ngàn ngăn:kéo ngư:dân người:bệnh,cá,gửi,lớn,mẫu,người,nhà,ta,thân,yêu,đời ngưỡng:mộ ngược:chiều ngạt:mũi ngắn:hạn ngắt:quãng
	ngọc:lan ngọn:lửa,nguồn,đèn ngợi:ca ngụ:ý ngủ:ngày,đông ngữ:pháp nhan:sắc nhanh:tay nhi:đồng nhiều:chân nhiễm:bệnh nhiệm:kỳ,vụ
	nhiệt:tình,độ,đới nhu:cầu,yếu
	nhà:buôn,báo,băng,cái,cửa,ga,giàu,gái,hàng,hát,kho,khoa,máy,ngoài,nước,riêng,sách,thuốc,thơ,thầu,thờ,trường,trọ,tù,tắm,vua,văn,xe,xưởng,ăn,đầu
	nhân:chính,chứng,dân,dịp,gian,khẩu,lực,quyền,sự,thân,tài,tạo,tố,viên,văn,vật nhãn:hiệu nhóm:họp như:ai,thế nhược:điểm nhạc:sỹ
	nhất:quyết,sinh,thì,thời,định nhậm:chức nhận:diện,lời nhập:cảnh,học,khẩu,viện nhật:báo,ký,tâm nhắm:mắt nhắn:tin nhịp:độ nhỏ:giọt,tuổi
	những:ai ni:cô niên:hạn nào:đó náo:nhiệt nâng:cao,cấp nãy:giờ nói:bộ,chuyện nóng:bức,lòng nông:dân,lâm,thôn,trường,trại núi:lửa
	năm:học,ngoái,tháng,tuổi năng:lượng,lực,suất,động nước:bọt,giải,hoa,lã,lớn,mũi,mưa,mắm,mắt,ngoài,nhà,sơn,tiểu,trà nạn:nhân,đói nạp:điện
	nắm:tay nắng:mưa nếm:mùi nề:nếp nền:tảng nồng:cháy,độ nổ:súng nổi:tiếng nỗ:lực
	nội:bộ,dung,khoa,luật,lực,ngoại,soi,thành,thất,tiết,trú,trợ,tại,vụ,ô,đô,địa nở:hoa nợ:nần nụ:cười nửa:vời,đêm nữ:giới,quyền,sinh,trang
	oxy:hóa phi:công,cơ,pháp,trường phiên:bản phiền:lòng phong:cách,cảnh,trào,tỏa,độ phá:giá phác:đồ phái:đoàn pháo:hoa,thủ
	pháp:luật,lý,lệnh,môn,nhân,y phát:biểu,hiện,huy,hành,minh,ngôn,quang,sinh,sóng,thanh,triển,tán,âm,điện,động
	phân:biệt,bón,bố,chia,công,giao,hóa,liệt,loại,luồng,lớp,phối,tranh,tán,tích,vân,xưởng phép:thuật phê:bình,chuẩn phí:công
	phòng:bệnh,bị,chống,dịch,hộ,khám,không,mạch,ngủ,ngừa,ngự,the,thủ phó:tổng phóng:sự,tay,viên phù:thủy phúc:lợi phúng:viếng phút:giây
	phương:châm,hướng,pháp,sách,thức,tiện,án phạm:luật,nhân,tội phạt:góc,đền phản:hồi,ánh,động,ảnh phần:cứng,lớn,mềm,nhiều,nào,thưởng,tử,việc
	phẩm:chất,đức phố:phường,xá phụ:cấp,huynh,họa,nữ,thuộc,trách,tùng phục:hồi,vụ qua:chuyện,ngày,đời quan:chức,hệ,sát,trọng,tâm,tòa,điểm
	quang:tuyến,điện quanh:co quay:phim que:diêm quy:cách,luật,trình quyết:tâm quyền:hạn,lợi,lực,năng quà:biếu quá:cảnh,mức,trình,tải,độ
	quái:vật quán:triệt quân:chủ,khu,nhân,phục,số,sự,y,đoàn,đội quê:hương,mùa,nhà,quán quý:giá quạt:máy quả:bóng,quyết,tang,vậy quản:lý
	quảng:trường quần:thể,tụ,vợt,áo quận:huyện,ủy quốc:gia,hội,kỳ,lộ,nội,phòng,tế quỹ:đạo ra:chiều,gì,khơi,lò,lệnh,mắt,quân,sao,sức,tay,vẻ,đời
	ranh:giới rau:muống,ngót,quả riêng:biệt rung:động ruộng:đất ruột:non,thịt,thừa rác:thải răng:cửa rượu:bia,vang rải:rác rốt:cuộc rợp:trời
	rừng:xanh sa:sút,thải sao:đang sau:cùng,lưng,này sinh:hóa,học,mạng,nhật,sống,thành,trưởng,viên,vật,động siêu:sao song:ca,phương sui:gia
	sung:sức suy:tính suốt:đời sáng:chế,kiến,mai,tác,tạo sát:cánh,sao sâm:banh sân:bay,chơi,cỏ,khấu,sau,sy,thượng sâu:bệnh sóng:gió,thần
	sôi:động súng:đạn sút:người sơ:bộ,cấp,cứu,hở,kết,sinh,tán,đồ sơn:lâm sư:cô,đoàn sưu:tập sương:mù sản:lượng,phụ,xuất
	sắc:lệnh,sảo,thái,áo,đẹp sắp:xếp số:hiệu,hóa,liệu,lượng,nhiều,phận,ít sống:lại,sót,động,đời sổ:mũi,sách sớm:mai sở:dĩ,hữu,thích sứ:quán
	sức:hút,khỏe,lực,mạnh,ép sứt:mẻ sừng:sỏ sữa:đặc sự:cố,kiện,nghiệp,thật,việc sỹ:quan tai:biến,nạn,tiếng tang:lễ tay:chân,nghề,trắng tha:hồ
	thai:phụ tham:gia,mưu,quan,số,vọng,ô than:phiền,van thang:máy thanh:bình,giằng,khiết,lý,nhạc,niên,quản,sát,toán,tra,truyền,xuân
	thao:trường thay:thế then:chốt thi:công,hành,sỹ,thoảng,thể,tuyển,đua,đấu thiên:cổ,tài,vị,đường thiết:giáp,kế thiếu:nữ,tướng thiểu:số
	thiện:chí,lương thiệt:mạng thoái:hóa thoáng:khí thoát:vị thoải:mái thu:hồi,mình,nhỏ thua:lỗ,trận thuyết:minh thuyền:trưởng,viên thuê:bao
	thuần:phong thuận:lợi thuật:ngữ,số,toán thuế:quan,suất thuốc:bổ,men,phiện,tây
	thành:công,lập,niên,nội,phần,phẩm,phố,quả,thạo,thị,tân,tích,tố,tựu,viên,đội,ủy thái:học,độ tháng:chạp,giêng,năm thánh:đường tháp:tùng
	thân:hình,mật,mến,nhiệt,nhân,quen,thiết,thương,tình,ái thâu:tóm thì:giờ thí:nghiệm,sinh,điểm thói:quen thôn:quê
	thông:báo,dịch,gia,minh,số,tin,tấn thù:lao thú:nhận,vui,vật,vị,y thăng:hoa thư:giãn,ký,viện thương:gia,lượng,nhân thước:đo thường:ngày
	thượng:hạng,nguồn,sách,viện,vị thạc:sỹ thạch:cao thấm:tháp thất:bát,thanh,vọng thần:kỳ,tượng,đồng thầy:cô,giáo,thuốc thẩm:mỹ,quyền
	thậm:chí thập:kỷ,phương thật:lòng,sự,tình thắc:mắc thắng:lợi thắt:lưng thế:chấp,giới,hệ,kỷ,lực,mạnh,nào,thì,vận thể:chất,hiện,hình,lực
	thỉnh:cầu thị:dân,lực,phần,trường,xã thống:nhất thổ:lộ thời:buổi,cơ,gian,hạn,khắc,kỳ,lượng,sự,tiết,trang,điểm,đại thở:dài,dốc thụ:lý
	thủ:khoa,môn,quân,tướng,đô thủng:lưới thủy:lợi,quân,sản,thủ,tinh,điện thứ:bảy,hạng,phát,sinh,sáu,trưởng,tự thức:giấc thử:sức
	thực:chất,hiện,sự,thi,tình,tập,vật,địa tim:mạch tin:cậy,học,tưởng,tức,vui,đồn tiêm:chủng tiên:cảnh,liệu,lượng,phong,quyết,tiến
	tiêu:chuẩn,chí,cực,hóa tiến:bộ,công,hóa,sỹ,trình,độ tiếng:kêu,nói tiếp:khách,viên tiết:kiệm,lộ,niệu tiềm:lực
	tiền:bạc,lương,lệ,mặt,nhiệm,phòng,sử,tuyến,tệ,vệ,đình,đạo,đặt,đề tiểu:ban,cầu,học,thư,đoàn,đường tiện:lợi to:tiếng
	toàn:bộ,cầu,diện,dân,quốc,thân,thể toán:học toại:lòng tra:tấn trang:bị,chủ,phục,sức,trí,trại tranh:chấp,cãi,luận,thủ,đấu tri:kỷ triết:lý
	triệu:chứng,tập trong:sáng,vắt trung:bình,cao,cấp,gian,học,lưu,lập,quốc,thu,thành,thực,tuần,tâm,tướng,vệ,đoàn,đông,ương truy:phong
	truyền:hình,tải,động trà:cổ,trộn tràn:lan trái:cây,ngược,phiếu,phép,tim,đất trân:châu trên:dưới trình:báo,diện,làng,tự,độ
	trò:chuyện,chơi,đời trú:quán trúng:tuyển trăm:ngàn trăng:hoa trước:hết,mắt,nay,sau,tiên,đây trường:học,hợp,kỳ,sinh,vốn trưởng:thành,đoàn
	trại:giam trả:lời trần:gian trẩy:hội trận:mạc trắng:tay trẻ:con,em,hóa,nhỏ trị:giá trọng:tài,tâm,điểm trống:không trời:xanh trở:tay,thành
	trợ:cấp,lý,lực,tim trụ:cột,sở trục:cam,lợi trứng:gà trực:ban,thăng,tuyến tu:sỹ tuyên:bố,án tuyển:chọn,sinh tuyệt:vọng tuần:hoàn,lễ,tra
	tuổi:thọ,trẻ,tác tài:chính,khoản,khóa,liệu,nguyên,năng,sản,sắc,trợ,xế tàn:tật tàu:chiến,hỏa,ngầm,thuyền,thủy,điện tác:nhân,xã,động
	tách:biệt tái:hiện,phát tán:thành,thưởng tâm:can,huyết,hồn,lý,sự,thần,trí,tư,điểm tân:binh,gia tây:nam tên:gọi,lửa,tuổi
	tình:báo,ca,cảm,cảnh,dục,huống,hình,nghi,nguyện,nhân,thân,thương,thế,tiết,trường,trạng,tứ,yêu,ái,đầu tích:cực,lũy tín:hiệu,đồ
	tính:chất,cách,mạng,năng,toán tòa:án tóc:tai tô:màu tôm:sú tôn:giáo,trọng tù:binh,nhân tùy:thân tú:cầu túi:bụi,mật,tiền,xách tý:hon
	tăng:trưởng tư:cách,không,lệnh,nhân,pháp,quyền,thế tương:đồng tưới:tiêu tướng:lĩnh,mạo tưởng:chừng,tượng tại:chỗ,chức,sao tạm:biệt,thời
	tạo:hình tạp:chí,hóa,vụ tấm:lòng tấn:công tầm:mắt,nhìn,vóc tần:suất tầng:lớp tận:cùng,mắt,tình
	tập:huấn,hợp,kết,luyện,quán,thể,trung,trận,tành,đoàn tỉnh:lỵ,thành,táo,đoàn,ủy tỏ:tình,vẻ tốc:lực,độ
	tối:cao,mật,ngày,om,qua,thiểu,tân,đa,đen,ưu tốt:đẹp tổ:chức,hợp,quốc,tiên,trưởng tổng:cộng,cục,hợp,kết,số,thể,thống,đài tội:lỗi,phạm,ác
	tột:độ tờ:báo,trình tụ:tập,điểm tụi:mình tức:thời từ:bỏ,chối,dịch,mẫu,thiện,trường,tâm,từ từng:trải tử:cung tự:chủ,hào,học,lực,tin,ý,động
	tựu:trường tỵ:nạn tỷ:lệ,mỷ,phú,số u:nang ung:thư uy:quyền uốn:ván vaccine:ngừa vai:trò vay:lãi vi:sóng,tính virus:máy viễn:cảnh việc:làm
	viện:phí,trợ việt:dã,hóa,kiều,vị vua:chúa vui:vẻ vàng:bạc,mã,rực vành:khuyên vào:cuộc,khoảng,đời vâng:lời vây:quanh vì:thế ví:dụ,như
	vòng:quanh,tay,vây vóc:dáng vô:cùng,giá,hiệu,lý,số,tình,tội,địch võ:sư,sỹ,thuật võng:mạc vùng:cao,vẫy
	văn:bia,bản,bằng,hóa,học,minh,nghệ,phòng vũ:bão,công,khí,trang,trụ vượt:bậc vấn:nạn vần:thơ vẫy:tay,vùng vận:chuyển,hành,hội,tải,động
	vật:chất,dụng,giá,liệu,lý,lực,nuôi,phẩm,thể,tư vắng:mặt,vẻ vẻ:vang vết:thương về:tay vỉa:hè vị:giác,thế,trí vọng:tộc vốn:dĩ,liếng vỗ:tay
	vội:vàng vỡ:lòng vợ:chồng,con vụ:bản,việc,án vững:tin,tâm xa:xôi xe:buýt,hơi,khách,lửa,máy,ngựa,tăng,tải,ôm,đạp xin:lỗi,phép xinh:đẹp
	xu:hướng xung:phong,quanh xuân:bình xuôi:dòng xuất:bản,cảnh,hiện,khẩu,ngoại,phát,sắc,thân,trình,trận,viện xuống:cấp xà:bông
	xác:lập,minh,nhận,suất,thực,định xã:hội xích:lô xúc:động xăng:dầu xơ:gan,hóa,xác xưa:nay xưng:danh xương:sống xấp:xỉ xếp:hạng xử:lý
	y:dược,học,khoa,lệnh yên:lặng,tâm,vui,ắng,ổn yêu:cầu,người,đời yếu:thế,ớt á:đông ác:tính ám:ảnh án:mạng,phạt,treo ánh:sáng áo:cưới,quần
	áp:chót,lực,suất,đảo âm:lịch,nhạc,thanh,tính,u ít:khi,nhất ô:nhiễm,tô ôn:hòa ông:bà,bầu,trùm ý:chí,kiến,nghĩa,thức,tưởng,định,đồ ăn:khách
	đa:dạng,khoa,phương,phần,số,sự đau:khổ,lòng,nhức,thương,đầu,đớn đi:cầu,hơi,vòng điếu:thuốc điền:kinh,viên
	điều:chuyển,chỉnh,dưỡng,hành,hòa,khiển,khoản,kiện,lệ,lệnh,phối,tiếng,tra,trần,trị,độ,động,ước điểm:nóng,số,tựa điển:hình
	điện:ly,lực,máy,quang,thoại,thông,tử,đàm,ảnh điệp:viên đoàn:kết,tụ,viên đàn:anh,em,ông đào:bới,thải đái:đường đám:cưới,mây,tang
	đánh:bài,bóng,bạc,dấu,giá,số,trận,đôi,đầu,động đáp:án đâu:đó đèn:khuya,lồng,neon,pha,xanh đêm:ngày,trắng đình:chỉ,công đích:thân đó:đây
	đóng:băng,cửa,dấu,gói,thuyền đô:la,thị đôi:chút,khi,lúc,ta đông:xuân,đúc,đảo,đặc đăng:ký,tải đơn:bào,cử,giá,giản,nguyên,thuần,vị,điệu,độc
	đưa:chân đường:bay,biên,bộ,cong,dây,dẫn,hầm,lối,máu,mòn,mật,nét,phố,sắt,trường,xa,ống
	đại:bác,diện,dương,dịch,gia,học,hội,lý,lộ,tướng,đường đạn:dược đạo:đức đảng:bộ,phái,viên,ủy đảo:quốc đất:hoang,hứa,liền,nước,đai,đỏ
	đấu:giá,tranh,trường,đá đầu:cơ,gối,hàng,lòng,máy,mối,nậu,ra,tiên,tư,vào,óc,đàn đậm:nét,đà đập:cánh đắt:hàng,tiền đẳng:cấp
	đặc:biệt,quyền,sắc,tính,điểm đặt:chân,hàng đẹp:mắt,trai,trời đẻ:trứng đến:nơi,nỗi đề:bạt,cử,kháng,phòng,tài,án đền:bù,đáp để:tâm,ý,đời
	đỉnh:cao địa:bàn,chấn,chất,chỉ,cầu,hình,lý,phương,phận,điểm định:danh,giá,hướng,kỳ,lượng,mức đỏ:lửa,đèn
	đối:chất,chứng,diện,mặt,ngoại,phó,phương,tượng,đầu đốt:cháy,sống đồ:chơi,dùng,họa,mã,vật,ăn,đá đồi:trụy
	đồng:bào,bằng,bộ,chí,cảm,cấp,hành,hồ,loạt,lòng,lương,minh,nghiệp,nghĩa,phạm,thau,thời,tiền,tình,tử,âm,ý,đạo,đội đổ:lỗi đổi:tiền
	độ:lượng,ẩm độc:lập,quyền,đáo đội:bóng,hình,ngũ,trưởng,tuyển động:cơ,lực,mạch,rừng,sản,thái,tiên,tác,viên,vật,đất đời:sống,thường,tư
	đợi:chờ đụng:độ đức:tin,tính,độ đứng:tên,đầu ưu:phiền,thế,tiên,tú,ái,điểm ước:lượng,tính ảnh:hưởng ấm:áp,êm,ức ấn:phẩm,tượng,độ ẩn:số,ý
	ổ:bụng,khóa ủ:bệnh ủng:hộ ủy:ban,quyền ứng:cử,phó,viên`

func vietnamese() *Language {
	return &Language{
		Code: "vi",
		Namesakes: Namesakes{
			Dividers:     WordsOf("bắc nam đông tây"),
			NameHeads:    WordsOf("vịnh biển eo ngân"),
			TwoSyllables: twoSyllables(vietnameseCompounds),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        vietnameseTone,
		},
		Names: Names{
			AdjacentNames: true,
			Honorifics:    WordsOf("thống tướng trưởng ông bà"),
		},
	}
}

// twoSyllables parses words of two syllables that are grouped by the first one: "xã:hội,viên".
func twoSyllables(text string) Words {
	set := Words{}
	for _, group := range strings.Fields(text) {
		first, rest, _ := strings.Cut(group, ":")
		for _, second := range strings.Split(rest, ",") {
			set[first+"_"+second] = struct{}{}
		}
	}
	return set
}

// vietnameseTone moves the tone of oa, oe and uy at the end of a syllable to the first vowel (hoà becomes hòa), and writes
// an i that is a syllable's only vowel as y after the consonants where both are in use (Mĩ becomes Mỹ). Syllables are words
// here.
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

// runeIndex returns the index of a rune among those of a text; -1 when it is not there.
func runeIndex(text string, r rune) int {
	at := strings.IndexRune(text, r)
	if at < 0 {
		return -1
	}
	return utf8.RuneCountInString(text[:at])
}
