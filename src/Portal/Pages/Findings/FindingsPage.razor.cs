using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediaWatch.Portal.Pages.Findings;

public sealed partial class FindingsPage(QueueQuery queues, EvidenceQuery evidences, ReviewDesk desk, ViewerSource viewers, CheckNames checks, Toasts toasts, NavigationManager navigation, IJSRuntime js) : ComponentBase, IDisposable
{
    readonly VerdictForm verdict = new();
    ListState state = new(1, ListState.DefaultSize, null, false, new Dictionary<string, string>(StringComparer.Ordinal));
    FindingFilter filter = new(QueueState.Open, null, null, null, null, null, null);
    FindingQueue queue = new([], new Dictionary<Tier, int>(), (0, 0), null);
    FindingChoices choices = new([], [], [], []);
    IReadOnlyList<QueueItem> items = [];
    Viewer? viewer;
    Evidence? evidence;
    int group = -1;
    long current;
    string tab = "text";
    bool busy;

    string PlaceText => group < 0 ? "" : $"第 {group + 1} / {queue.Groups.Count} 件";

    /// <summary>Nothing is drawn before it is known: what was drawn beforehand stands until then, and no empty queue is shown for a moment.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (viewer is null)
        {
            viewer = await viewers.GetAsync();
            navigation.LocationChanged += Moved;
            choices = await queues.ChoicesAsync(CancellationToken.None);
            await ReadAsync();
        }
        await base.SetParametersAsync(ParameterView.Empty);
    }

    public void Dispose() => navigation.LocationChanged -= Moved;

    void Moved(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == "/findings")
            _ = InvokeAsync(async () => { await ReadAsync(); StateHasChanged(); });
    }

    async Task ReadAsync()
    {
        state = ListState.Of(navigation);
        filter = FindingFilter.Of(state);
        tab = state["tab"] ?? "text";
        await RefreshAsync(state.Id("id"), 0);
    }

    /// <param name="wanted">The finding to show, if it is there; else the group at <paramref name="index"/>.</param>
    async Task RefreshAsync(long? wanted, int index)
    {
        queue = await queues.ReadAsync(filter, CancellationToken.None);
        evidence = wanted is { } id ? await evidences.ReadAsync(id, CancellationToken.None) : null;
        if (evidence?.Finding is { } f)
        {
            group = queue.Groups.ToList().FindIndex(g => g.Tier == f.Tier && g.CheckKey == f.CheckKey && g.Excerpt == f.Excerpt && (f.ArticleId is not null || g.Lead == f.Id));
            await ShowItemsAsync(f.Id);
        }
        else if (queue.Groups.Count > 0)
            await ShowAsync(Math.Clamp(index, 0, queue.Groups.Count - 1));
        else
            (group, current, items, evidence) = (-1, 0, [], null);
    }

    async Task ShowAsync(int index)
    {
        group = index;
        evidence = await evidences.ReadAsync(queue.Groups[index].Lead, CancellationToken.None);
        await ShowItemsAsync(queue.Groups[index].Lead);
        await RememberAsync();
    }

    /// <summary>Another place of the group, whose ticks are kept, or another finding of the text, whose group is then shown.</summary>
    async Task ShowOneAsync(long id)
    {
        if (items.All(i => i.Id != id))
            await RefreshAsync(id, group);
        else
            (evidence, current) = (await evidences.ReadAsync(id, CancellationToken.None), id);
        await RememberAsync();
    }

    async Task ShowItemsAsync(long id)
    {
        current = id;
        items = group < 0 ? [] : await queues.ItemsAsync(filter, queue.Groups[group], id, CancellationToken.None);
        verdict.Start(items.Count == 0 ? [id] : [.. items.Select(i => i.Id)]);
    }

    Task MoveAsync(int by) => queue.Groups.Count == 0 ? Task.CompletedTask : ShowAsync(Math.Clamp(group + by, 0, queue.Groups.Count - 1));

    Task ConfirmAsync() => JudgeAsync(ids => desk.ConfirmAsync(ids, viewer!, verdict.DueDays, CancellationToken.None), "已确认"); // buttons exist only for a viewer
    Task DismissAsync() => JudgeAsync(ids => desk.DismissAsync(ids, viewer!, verdict.Reason, verdict.Scope, verdict.StandsDays, CancellationToken.None), "已判为误报"); // buttons exist only for a viewer

    Task JudgeAsync(Func<IReadOnlyCollection<long>, Task<Outcome>> judge, string said) => OnceAsync(async () =>
    {
        var outcome = await judge(verdict.Chosen);
        toasts.Tell(outcome, $"{said} {outcome.Changed.Count} 处");
        if (outcome.Done)
            await RefreshAsync(null, Math.Max(0, group));
    });

    /// <summary>The verdict on what is shown, or else the last one given.</summary>
    Task UndoAsync() => evidence?.Review is null ? UndoLastAsync() : UndoAsync([current]);
    Task UndoLastAsync() => UndoAsync(queue.Last?.Ids ?? []);

    Task UndoAsync(IReadOnlyList<long> ids) => OnceAsync(async () =>
    {
        if (ids.Count == 0)
            return;
        var outcome = await desk.UndoAsync(ids, viewer!, CancellationToken.None); // asked for in OnceAsync
        toasts.Tell(outcome, $"已撤销 {outcome.Changed.Count} 处");
        await RefreshAsync(ids[0], group);
        await RememberAsync();
    });

    async Task OnceAsync(Func<Task> act)
    {
        if (busy || viewer is null || evidence is null && queue.Last is null)
            return;
        busy = true;
        try
        {
            await act();
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>The address names what is shown, without a round trip for it.</summary>
    async Task RememberAsync()
    {
        state = state.With("id", current == 0 ? null : current.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (RendererInfo.IsInteractive)
            await js.InvokeVoidAsync("history.replaceState", null, "", $"/findings{state.Query}");
    }
}
