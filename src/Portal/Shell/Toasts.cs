namespace MediaWatch.Portal.Shell;

/// <summary>Short notes at the foot of an interactive page (the library's snackbar brings an inline style sheet, which our policy forbids).</summary>
public sealed class Toasts
{
    readonly List<Toast> shown = [];

    public IReadOnlyList<Toast> Shown => shown;
    public event Action? Changed;

    public void Say(string text) => Add(new Toast(text, IsError: false));

    public void Warn(string text) => Add(new Toast(text, IsError: true));

    public void Remove(Toast toast)
    {
        if (shown.Remove(toast))
            Changed?.Invoke();
    }

    void Add(Toast toast)
    {
        if (shown.Count == 3)
            shown.RemoveAt(0);
        shown.Add(toast);
        Changed?.Invoke();
    }
}

public sealed record Toast(string Text, bool IsError)
{
    public Guid Key { get; } = Guid.NewGuid();
}
