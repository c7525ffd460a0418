export default function HandDownPage() {
  return <h1>Giao xuống</h1>
}
