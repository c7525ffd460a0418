export default function RegimePage() {
  return <h1>Chế độ báo cáo</h1>
}
