/** Family names that most signers bear, with the spellings that optical reading makes of them folded away. */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh lam mai dao doan luong truong ha ' +
    'cao chu to thai ta luu vuong quach kieu nong chau lo giang than tong phung hua la ma quang tang dam bach nghiem nham ' +
    'diep trieu cam vi dieu rcom siu ksor niê y a rmah ho kpa hoang lang luc lo moong vang giàng thao sung ly mua cu tan ban be ' +
    'khuat kim khong khuong lai mac mau nghe ninh on ong phi phuong quan sam son tieu ton tu uong van vien yen doãn au'
  )
    .split(' ')
    .map(name => name.normalize('NFD').replace(/\p{M}/gu, '')),
)
