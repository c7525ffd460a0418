/** How the lines of a letterhead and those of a body begin. */
import { fold } from '../words/fold.ts'

export const MOTTO = /cong ho\w xa ho\w|doc lap tu do|tu do hanh phuc|dang cong san viet nam/

/** Both lines of the motto have capitals behind small letters or are all capitals: most lines of a body are known by their first letters. */
export const isMotto = (text: string) => /[CĐXT][ỘỌOÔộọôoựuừ]/u.test(text) && MOTTO.test(fold(text))

export const BODY_BEGINS =
  /^[^\p{L}\d]{0,3}(?:Căn cứ|\p{L}{1,2}n cứ (?=Luật|Nghị|Quyết|Thông|Pháp)|Thực hiện (?=\p{Lu}|ý kiến|chỉ đạo|chương trình)|Theo |Xét |Để |Nhằm |Trong thời gian|Thời gian qua|Năm (?:học )?\d{4}|Sau khi|Trên cơ sở|(?:(?:Sáng|Chiều|Tối|Trưa) n|N)gày \d|Qua |Hiện nay|Vừa qua|Tiếp tục thực hiện|Kính gửi|Điều 1|Phần (?:thứ|[IVX])|Chương [IVX\d]|Những năm|Trong những năm|Trong năm|Từ |Tại |Tính đến)/u
