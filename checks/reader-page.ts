/** docs/reader.md: how the reader works and how an agency improves its own; the table is made by reading, not by hand. */
import { comparison } from '../bench/chrono.ts'

export function printReaderPage(): string {
  return `# Bộ đọc văn bản

Trang này dành cho cơ quan dùng Thông Suốt: bộ đọc làm gì, tin được đến đâu, và làm sao để nó đọc tốt hơn văn bản của chính mình.

## Bộ đọc làm gì

1. **Mở tệp.** PDF có lớp chữ, bản chụp, ảnh, DOCX, DOC và RTF (khi máy chủ có LibreOffice, không được ra mạng khi mở), tệp chữ. Loại tệp được nhận theo nội dung, không theo tên. Mỗi tệp được mở trong một tiến trình riêng, có giới hạn thời gian và bộ nhớ.
2. **Dựng lại văn bản.** Phần đầu hai cột, số và ký hiệu, địa danh và ngày, trích yếu, căn cứ, các mục đánh số, bảng, chú thích, nơi nhận, chữ ký, phụ lục.
3. **Tìm dữ kiện** bằng các quy tắc viết sẵn, mỗi quy tắc một việc, có ví dụ đọc được và ví dụ không được đọc. Danh sách đầy đủ: [rules.md](rules.md).
4. **Nêu điểm cần xem lại**: ngày không có trên lịch, thời hạn trước ngày ban hành, viện dẫn mâu thuẫn, số bị nhảy. Chỉ nêu ra, không tự sửa.

Bộ đọc không học máy, không dùng mạng, không hỏi giờ máy: cùng một văn bản luôn cho cùng một kết quả. Chỗ nào không chắc thì để trống. Mọi dữ kiện chỉ là đề xuất cho tới khi có người xác nhận.

Văn bản đóng dấu MẬT, TỐI MẬT hoặc TUYỆT MẬT không được nhận và không được lưu.

## Đọc bằng dòng lệnh

\`\`\`
npm run -s thongsuot -- read TỆP…           in bảng cho người xem
npm run -s thongsuot -- read --json TỆP…    mỗi tệp một dòng JSON
\`\`\`

## Làm cho bộ đọc tốt hơn trên văn bản của mình

1. **Lưu ví dụ.** Trên trang đọc văn bản, xác nhận hoặc sửa dữ kiện rồi bấm *Lưu làm ví dụ*. Chỉ dữ kiện đã xác nhận được ghi; nhóm nào còn mục chưa xem thì nhóm đó không được ghi, để điều chưa ai xem không bị coi là sai. Ví dụ nằm trong \`DATA_DIR/examples\`: \`tên.txt\` là văn bản, \`tên.json\` là dữ kiện.
   Từ dòng lệnh: \`npm run -s thongsuot -- example TỆP… [--out THƯ-MỤC]\` ghi văn bản cùng kết quả máy đọc; mở tệp \`.json\` sửa lại cho đúng.
2. **Chấm điểm.** \`npm run -s thongsuot -- score [THƯ-MỤC]\` in độ đúng (P), độ đủ (R) và F1 của từng nhóm, rồi từng chỗ đọc sót (\`-\`) và đọc thừa (\`+\`).
3. **Thêm câu chữ của mình.** Mỗi cách ghi mới là một ví dụ trong tệp quy tắc ở \`reader/rules/\`: thêm câu vào \`examples\` (đọc được) hoặc \`not\` (không được đọc), chạy \`npm test\`, sửa quy tắc đến khi đạt.
4. **Chấm lại.** Điểm trên các ví dụ cũ không được giảm.

Ví dụ chứa nguyên văn văn bản của cơ quan. Giữ chúng ở nơi mà văn bản được phép giữ.

## Số đo

| lệnh | đo gì |
|---|---|
| \`node checks/score.ts\` | độ đúng, độ đủ, F1 trên các văn bản đã gán nhãn |
| \`npm run bench -- reader\` | tốc độ đọc chữ, bên cạnh chrono-node \`vi\` trong cùng lần chạy |
| \`npm run bench -- paper\` | thời gian từ tệp đến dữ kiện, PDF chữ và bản chụp |
| \`npm run bench -- confirm\` | xác nhận một kế hoạch chừng mười trang chỉ bằng bàn phím: số dữ kiện, phần của máy, phần còn lại để người xem trong năm phút |

## Cùng những câu ấy, một bộ đọc ngày thông thường đọc ra gì

Bảng này do lệnh in ra từ chính hai bộ đọc. chrono-node là bộ đọc ngày cho lời nói hằng ngày; nó không biết thời hạn hành chính.

${comparison()}
`
}
