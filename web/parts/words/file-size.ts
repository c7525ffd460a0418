/** How large a file is, as officers read it; nothing where that is not known. */
export function showFileSize(bytes: number | null): string {
  if (!bytes) return ''
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1
    ? `${megabytes.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
