export default function ObligationsPage() {
  return <h1>Nhiệm vụ</h1>
}
