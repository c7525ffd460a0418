export default function ReadingPage() {
  return <h1>Đọc văn bản</h1>
}
