export default function ObligationPage() {
  return <h1>Nhiệm vụ</h1>
}
