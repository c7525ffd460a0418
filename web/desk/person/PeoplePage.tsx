export default function PeoplePage() {
  return <h1>Người dùng</h1>
}
