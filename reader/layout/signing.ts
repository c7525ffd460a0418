/** How a signature block is recognised: authority (TM., KT., TL., TUQ., Q.) and posts. Decree 30/2020/NĐ-CP, article 13. */
import { fold } from '../words/fold.ts'

/** "TM. ỦY BAN NHÂN DÂN", "KT.TRƯỞNG BAN", "T/M BAN THƯỜNG VỤ". */
export const SIGNING_FOR =
  /^[-^\s]*(?:TM|KT|TL|TUQ|TUN|T\/M|K\/T|T\/L|T\. ?M|K\. ?T|T\. ?L|Q)\s?[.,\s]\s?(?=\p{Lu}{2})/u

const POSTS =
  /^(?:q(?:uyen)? )?(?:pho |p )?(?:tong )?(?:chu tich|giam doc|bo truong|thu truong|thu tuong|chanh van phong|truong ban|bi thu|truong phong|cuc truong|vu truong|chi cuc truong|tong cuc truong|vien truong|chanh an|chanh thanh tra|hieu truong|chu nhiem|tong bien tap|tong thanh tra|tong kiem toan|tu lenh|chinh uy|chinh tri vien|hieu pho|(?:doi|don|hat|tram|thuyen) truong|truong (?:tram|khoa|cong an|chi nhanh|tieu ban|bo mon|thon)|chu toa|truong doan|chu nhiem uy ban|thong doc|to truong|van phong truong|tong bi thu|chi huy truong|kiem sat vien)(?: thuong truc| thu nhat)?\b/

/** Does a line begin with the name of a post? */
export function isPost(text: string): boolean {
  return text.length < 90 && POSTS.test(fold(text.slice(0, 60)))
}

/** "HIỆU TRƯỞNG (đã ký)": what stands for the hand of the signer. */
const SIGNED = /\(? ?[Đđ]ã ký(?: tên)? ?\)?/u

export const withoutSigned = (text: string) => (text.includes('ã ký') ? text.replace(SIGNED, '').trim() : text)

/** "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Nguyễn Văn An": posts and a name on one line. */
export const POST_THEN_NAME =
  /^((?:(?:TM|KT|TL|TUQ|Q|T\/M)\s?[./]? ?)?\p{Lu}{2,}(?:[ ,.–-]+\p{Lu}{2,}\.?){0,14})[ ,.:–-]+(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4})[^\p{L}]*$/u

/** The line of the file copy, its mark perhaps lost: "Lưu: VT", "Luu: VT", "Luru: VT". */
export const FILED = /^[^\p{L}]*L(?:[ưuựừứữ]|ur|ưr|r)u(?!\p{L})/u
