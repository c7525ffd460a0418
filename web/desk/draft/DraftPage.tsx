export default function DraftPage() {
  return <h1>Dự thảo</h1>
}
