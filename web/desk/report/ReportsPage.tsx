export default function ReportsPage() {
  return <h1>Báo cáo</h1>
}
