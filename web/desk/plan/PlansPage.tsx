export default function PlansPage() {
  return <h1>Kế hoạch</h1>
}
