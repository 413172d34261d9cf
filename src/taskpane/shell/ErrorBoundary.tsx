import { Component, type ReactNode } from 'react';
import { Failure } from './Failure';

/** Keeps the pane from going white: what fails inside is told, and can be tried again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failure error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
