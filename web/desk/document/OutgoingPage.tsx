export default function OutgoingPage() {
  return <h1>Văn bản đi</h1>
}
