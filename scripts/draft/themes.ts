// Which themes a clause is about, by its words.

import type { ThemeEntry } from '../../src/schema/theme.ts';

/** Words of each theme. A theme that is not listed here is never proposed. */
const THEME_WORDS: Readonly<Record<string, RegExp>> = {
  communication:
    /tuyên truyền|truyền thông|phổ biến|nâng cao nhận thức|tháng hành động|phát thanh|truyền hình|pa\s?nô|áp phích|hội thi|tọa đàm|chiến dịch/iu,
  violence: /bạo lực|xâm hại|mua bán người|nạn nhân|tạm lánh|địa chỉ tin cậy|quấy rối/iu,
  leadership:
    /(nữ|phụ nữ).{0,40}(lãnh đạo|quản lý|đại biểu|cấp ủy|ứng cử|quy hoạch|dân cử)|(lãnh đạo|quản lý|đại biểu|quy hoạch|bổ nhiệm|dân cử|cấp ủy).{0,40}nữ|bầu cử|lãnh đạo chủ chốt là nữ/iu,
  management:
    /tập huấn|bồi dưỡng|kiện toàn|quản lý nhà nước|cán bộ làm công tác|năng lực|vì sự tiến bộ của phụ nữ|chỉ đạo|phối hợp liên ngành/iu,
  labour:
    /việc làm|lao động nữ|nữ lao động|lao động là nữ|thị trường lao động|học nghề|dạy nghề|đào tạo nghề|nữ công nhân|khởi nghiệp|sinh kế|doanh nghiệp nữ|vay vốn|Bộ luật Lao động/iu,
  education:
    /giáo dục và đào tạo|trường học|học sinh|sinh viên|giảng dạy|sách giáo khoa|mù chữ|biết chữ|trẻ em gái.{0,30}học|ngành giáo dục/iu,
  health: /sức kh[oỏ]e|sức khoẻ|sinh sản|giới tính khi sinh|y tế|kế hoạch hóa gia đình|dân số|tử vong mẹ/iu,
  'ethnic-minorities': /dân tộc thiểu số|đồng bào dân tộc|người có uy tín trong/iu,
  statistics: /thống kê|số liệu|cơ sở dữ liệu|khảo sát|nghiên cứu/iu,
  law: /pháp luật|lồng ghép|văn bản quy phạm|chính sách|thẩm định/iu,
  oversight: /thanh tra|kiểm tra|giám sát|báo cáo|sơ kết|tổng kết|đánh giá|đôn đốc/iu,
  resources: /kinh phí|ngân sách|nguồn lực|tài trợ|dự toán/iu,
};

/** Names of bodies, which say nothing of what a clause is about. */
const BODY_NAMES =
  /(ngân hàng chính sách( xã hội)?|trạm y tế|trung tâm y tế|sở y tế|phòng y tế|bộ y tế|(sở|phòng|bộ) giáo dục và đào tạo|hội liên hiệp phụ nữ|hội lhpn|ban vì sự tiến bộ của phụ nữ|ngành y tế|các trường học)/giu;

/** At most three, the most often named first. */
export function findThemes(text: string, themes: readonly ThemeEntry[]): string[] {
  const words = text.replace(BODY_NAMES, ' ');
  const counted = themes.flatMap(({ id }, index) => {
    const sign = THEME_WORDS[id];
    const count = sign ? (words.match(new RegExp(sign.source, `${sign.flags}g`)) ?? []).length : 0;
    return count > 0 ? [{ id, count, index }] : [];
  });
  return counted
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, 3)
    .map(({ id }) => id);
}
