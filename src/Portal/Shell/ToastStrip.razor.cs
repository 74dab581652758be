using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Shell;

public sealed partial class ToastStrip(Toasts toasts, TimeProvider clock) : ComponentBase, IDisposable
{
    static readonly TimeSpan Shown = TimeSpan.FromSeconds(6);
    readonly Dictionary<Toast, ITimer> timers = [];

    protected override void OnInitialized() => toasts.Changed += Update;

    public void Dispose()
    {
        toasts.Changed -= Update;
        foreach (var timer in timers.Values)
            timer.Dispose();
    }

    void Update() => _ = InvokeAsync(() =>
    {
        foreach (var toast in toasts.Shown.Where(t => !t.IsError && !timers.ContainsKey(t)).ToList())
            timers[toast] = clock.CreateTimer(_ => toasts.Remove(toast), null, Shown, Timeout.InfiniteTimeSpan);
        foreach (var (toast, timer) in timers.Where(t => !toasts.Shown.Contains(t.Key)).ToList())
        {
            timer.Dispose();
            timers.Remove(toast);
        }
        StateHasChanged();
    });
}
