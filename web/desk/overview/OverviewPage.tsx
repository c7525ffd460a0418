export default function OverviewPage() {
  return <h1>Toàn tỉnh</h1>
}
