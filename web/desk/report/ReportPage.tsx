export default function ReportPage() {
  return <h1>Báo cáo</h1>
}
