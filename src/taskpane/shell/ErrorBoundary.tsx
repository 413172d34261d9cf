import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Failure } from './Failure';

interface Caught {
  error: unknown;
  failed: boolean;
  components?: string | undefined;
}
const NOTHING: Caught = { error: null, failed: false };

/** Keeps the pane from going white: what fails inside is told, and can be tried again. */
export class ErrorBoundary extends Component<{ view: string; children: ReactNode }, Caught> {
  override state = NOTHING;

  static getDerivedStateFromError(error: unknown): Caught {
    return { error, failed: true };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ components: componentStack ?? undefined });
  }

  override render(): ReactNode {
    const { error, failed, components } = this.state;
    if (!failed) return this.props.children;
    return <Failure error={error} view={this.props.view} components={components} onRetry={() => this.setState(NOTHING)} />;
  }
}
