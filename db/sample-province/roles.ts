/** The ten log-ins of the sample province, one a role, in the order of the log-in page. */
export const SAMPLE_ROLES = [
  { loginId: 'sample-clerk', username: 'vanthu', says: 'Vào sổ, phân phối, giữ số đến, số đi' },
  { loginId: 'sample-office', username: 'vanphong', says: 'Giao xuống, đôn đốc, tổng hợp báo cáo' },
  { loginId: 'sample-officer', username: 'chuyenvien', says: 'Làm việc được giao, gửi báo cáo' },
  { loginId: 'sample-head', username: 'truongphong', says: 'Phân công, duyệt trong phòng' },
  { loginId: 'sample-director', username: 'giamdoc', says: 'Xem ai chậm; duyệt, trả lại, ký' },
  { loginId: 'sample-standing', username: 'thuongtruc', says: 'Toàn tỉnh, tổng hợp, báo cáo lên trên' },
  { loginId: 'sample-commune-leader', username: 'lanhdaoxa', says: 'Giao việc trong xã, ký báo cáo' },
  { loginId: 'sample-commune-officer', username: 'congchucxa', says: 'Một người nhận việc của nhiều sở' },
  { loginId: 'sample-editor', username: 'bientap', says: 'Bài, cảnh báo, cuộc thi, lịch đăng' },
  { loginId: 'sample-admin', username: 'quantri', says: 'Đơn vị, người dùng, sao lưu, nhật ký' },
] as const
