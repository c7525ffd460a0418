export default function PlanPage() {
  return <h1>Kế hoạch</h1>
}
