/** All configuration, parsed once at start. .env.example is printed from here. */
import { resolve } from 'node:path'
import { z } from 'zod'

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Cổng của trang'),
  HOST: z.string().default('127.0.0.1').describe('Địa chỉ lắng nghe; 0.0.0.0 để máy khác trong mạng vào được'),
  DATA_DIR: z.string().default('./data').describe('Thư mục dữ liệu: cơ sở dữ liệu, tệp, khóa bí mật'),
  DATABASE_URL: z.string().optional().describe('PostgreSQL 15 đến 18 của cơ quan; bỏ trống thì dùng bản kèm theo'),
  PUBLIC_URL: z
    .string()
    .optional()
    .describe('Địa chỉ người dùng gõ vào trình duyệt, khi đứng sau một máy chủ chuyển tiếp'),
  SECRET: z.string().min(32).optional().describe('Khóa ký phiên đăng nhập; bỏ trống thì tạo và giữ trong DATA_DIR'),
  MAX_FILE_MB: z.coerce.number().positive().default(50).describe('Cỡ lớn nhất của một tệp tải lên, MB'),
  MAX_SCAN_PAGES: z.coerce.number().int().positive().default(200).describe('Số trang lớn nhất của một bản chụp'),
  SCAN_READER: z
    .enum(['auto', 'own'])
    .default('auto')
    .describe('Bộ nhận dạng chữ: auto là của máy nếu đã cài tiếng Việt, own luôn là bản kèm theo'),
  REMIND_AT: Time.default('06:30').describe('Giờ lập lời nhắc hạn mỗi ngày làm việc'),
  DIGEST_AT: Time.default('07:30').describe('Giờ gửi thư tổng hợp mỗi ngày một lần'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional()
    .describe('Máy chủ gửi thư: smtp://tên:mật-khẩu@máy:587 hoặc smtps://…:465; bỏ trống thì không gửi thư'),
  SMTP_FROM: z.string().optional().describe('Người gửi của thư, ví dụ Thông Suốt <thong-suot@tinh.gov.vn>'),
  PUSH_HOSTS: z
    .string()
    .default('fcm.googleapis.com,updates.push.services.mozilla.com,*.notify.windows.com,*.push.apple.com')
    .describe('Máy chủ chuyển thông báo của trình duyệt được phép gửi tới; bỏ hết (dấu -) thì không gửi'),
  ZALO_URL: z
    .url()
    .default('https://business.openapi.zalo.me/message/template')
    .describe('Địa chỉ gửi tin mẫu (ZNS) của Zalo OA'),
  ZALO_TOKEN: z.string().optional().describe('Mã truy cập Zalo OA; bỏ trống thì không gửi Zalo'),
  ZALO_TEMPLATE: z.string().optional().describe('Mã mẫu tin ZNS có các biến name, content, link'),
  SMS_URL: z.url().optional().describe('Cổng SMS của nhà mạng nhận JSON {to, text}; bỏ trống thì không gửi SMS'),
  SMS_TOKEN: z.string().optional().describe('Mã truy cập cổng SMS'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn').describe('Mức nhật ký máy chủ'),
})
export type Config = z.infer<typeof Config> & { dataDir: string }

/** Reads the environment; throws an Error whose message names each wrong setting in Vietnamese. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Config.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(i => String(i.path[0])))]
    throw new Error(`Cấu hình chưa đúng: ${names.join(', ')}. Xem .env.example để biết giá trị được nhận.`)
  }
  return { ...parsed.data, dataDir: resolve(parsed.data.DATA_DIR) }
}

/** The text of .env.example. */
export function printEnvExample(): string {
  const lines = Object.entries(Config.shape).map(([name, field]) => {
    const fallback = field instanceof z.ZodDefault ? String(field.def.defaultValue) : ''
    return `# ${field.description ?? ''}\n# ${name}=${fallback}\n`
  })
  return `# Bỏ dấu # ở đầu dòng để đặt giá trị. Không đặt gì cũng chạy được.\n\n${lines.join('\n')}`
}
