// Names of bodies that the register does not know, taken from the text as printed.

/** Words that names of bodies begin with, as printed with a capital. */
const HEAD = [
  'Sở|Phòng|Ban Quản lý|Ban Chỉ huy|Ban Chỉ đạo|Ban|Bộ Chỉ huy|Bộ Tư lệnh|Bộ|Trung tâm|Hội|Hiệp hội|Liên minh|',
  'Liên hiệp|Liên đoàn|Đoàn|Chi cục|Cục|Viện|Tòa án|Tổng công ty|Công ty|Ngân hàng|Kho bạc|Bảo hiểm|Trường|',
  'Bệnh viện|Thanh tra|Văn phòng|Đài|Báo|Quỹ|Bưu điện|Thuế|Hải quan|Trạm|Hạt|Đồn|Đội|Nhà|Vườn|Điện lực|Kiểm toán|',
  'Tổ|Thư viện|Bảo tàng|Học viện|Câu lạc bộ|Ngân hàng|Mặt trận|Tỉnh đoàn|Thành đoàn|Tỉnh ủy|Thành ủy|Đảng ủy|UBND|Ủy ban|Công an|Các|Lực lượng|Doanh nghiệp|Cơ quan|Đơn vị',
].join('');
const LOWER =
  '(?!(?:và|các|chủ|phối|tổ|thực|triển|xây|tham|hướng|rà|theo|kiểm|giám|tổng|báo|tuyên|vận|hỗ|mở|duy|bố|tiếp|lập|đưa|tăng|đẩy|tập|truyền|có|là|cần|chịu|căn|trên|trong|tại|để|về|cùng|với|xem|tỉnh|thành|huyện|quận|xã|phường|thị|cấp|được|sẽ|phải|khi|nếu|thuộc|của|do|cho|từ|đến|theo|này|nêu|đã|đang|chỉ|ban|nghiên|đề|định|lồng|thường|kịp|bảo|nâng|cung|góp|giúp|gửi|liên|chủ|tích|phát|đôn|cụ|hoàn|rà|đảm|thành)(?!\\p{L}))\\p{Ll}+';
const UPPER = "\\p{Lu}[\\p{L}’']*";
/** "Trung tâm Kiểm soát bệnh tật", "Sở Nông nghiệp và Môi trường", "Liên hiệp các Hội Khoa học và Kỹ thuật". */
const NAME = new RegExp(
  `(?<![\\p{L}-])(?:${HEAD})(?:\\s+các(?=\\s+\\p{Lu}))?(?:\\s+(?:${UPPER}|${LOWER}|-|–|\\d+)){1,7}(?:(?:,\\s+|\\s+và\\s+|\\s+[-–]\\s+)(?!(?:${HEAD})(?!\\p{L}))${UPPER}(?:\\s+(?:${UPPER}|${LOWER})){0,4}){0,3}`,
  'gu',
);
/** Words that begin like a body and are none. */
const NO_BODY =
  /^(?:Ban hành|Phòng (?:ngừa|chống|, chống)|Hội (?:nghị|thi|thảo|diễn|viên)|Tổ (?:chức|hợp)|Đoàn (?:kết|viên)|Nhà (?:nước|ở)|Trường hợp|Báo (?:cáo|cáo)|Bảo hiểm (?:y tế|thất)|Các\s|Bộ (?:luật|máy|tiêu|chỉ số|tài liệu)|Quỹ đất|Cơ quan,|Viện trợ|Đội ngũ|Hội nhập|Đài thọ|Trạm dừng|Công an)/u;

export interface ProperName {
  name: string;
  start: number;
  end: number;
}

/** `places` are names that may follow and are no part of a name: "Báo và Phát thanh, Truyền hình Tây Ninh". */
export function findProperNames(text: string, places: readonly string[]): ProperName[] {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: words }) => {
    const name = dropPlace(words.replace(/[\s,–-]+$/u, ''), places);
    return NO_BODY.test(name) || name.split(/\s+/).length < 2 || name.length > 90
      ? []
      : [{ name: name.replace(/\s+/g, ' '), start: index, end: index + name.length }];
  });
}

function dropPlace(name: string, places: readonly string[]): string {
  const place = places.find((own) => name.toLowerCase().endsWith(` ${own.toLowerCase()}`));
  return (place ? name.slice(0, -place.length - 1).trimEnd() : name).replace(
    /(?<=\S+\s+\S.*)\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)$/iu,
    '',
  );
}
