export default function IncomingPage() {
  return <h1>Văn bản đến</h1>
}
