/** This browser's own subscription to pushes. */

/** Why this browser cannot; undefined when it can. */
export function pushTrouble(): string | undefined {
  if (!isSecureContext)
    return 'Trình duyệt chỉ nhận thông báo khi trang được mở bằng https. Đề nghị quản trị đặt chứng thư cho địa chỉ này.'
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis))
    return 'Trình duyệt này không nhận được thông báo. Trên iPhone, thêm trang vào màn hình chính rồi mở từ đó.'
  if (Notification.permission === 'denied')
    return 'Bạn đã chặn thông báo của trang này. Mở cài đặt trang trong trình duyệt, cho phép thông báo rồi thử lại.'
  return undefined
}

/** Asks the person, then the browser's carrier. @throws Error in words when either says no */
export async function subscribeHere(pushKey: string) {
  const trouble = pushTrouble()
  if (trouble) throw new Error(trouble)
  if ((await Notification.requestPermission()) !== 'granted')
    throw new Error('Chưa được phép hiện thông báo. Bấm lại và chọn Cho phép.')
  await navigator.serviceWorker.register('/sw.js')
  const registration = await navigator.serviceWorker.ready
  const old = await registration.pushManager.getSubscription()
  await old?.unsubscribe()
  const made = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) })
    .catch(() => {
      throw new Error('Trình duyệt không nối được tới máy chủ chuyển tin của hãng. Kiểm tra mạng rồi thử lại.')
    })
  const { endpoint, keys } = made.toJSON()
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', device: deviceName() }
}

export async function unsubscribeHere(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, c => c.charCodeAt(0))
}

/** 'Chrome trên Windows': enough to tell one's devices apart. */
function deviceName(): string {
  const agent = navigator.userAgent
  const found = (pairs: [RegExp, string][], other: string) => pairs.find(([p]) => p.test(agent))?.[1] ?? other
  const browser = found(
    [
      [/Edg\//, 'Edge'],
      [/coc_coc/i, 'Cốc Cốc'],
      [/Firefox\//, 'Firefox'],
      [/Chrome\//, 'Chrome'],
      [/Safari\//, 'Safari'],
    ],
    'Trình duyệt',
  )
  const system = found(
    [
      [/Android/, 'Android'],
      [/iPhone|iPad/, 'iPhone, iPad'],
      [/Windows/, 'Windows'],
      [/Mac OS/, 'Mac'],
    ],
    'máy tính',
  )
  return `${browser} trên ${system}`
}
