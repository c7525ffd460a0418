export default function RegimesPage() {
  return <h1>Chế độ báo cáo</h1>
}
