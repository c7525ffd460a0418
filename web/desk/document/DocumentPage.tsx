export default function DocumentPage() {
  return <h1>Văn bản</h1>
}
