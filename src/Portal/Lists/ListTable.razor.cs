using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Lists;

/// <summary>A static table of one page of a list: headings that sort are links, the foot pages and exports.
/// <c>Row</c> writes the cells (<c>&lt;td&gt;</c>) of the columns that are on the page, in their order.</summary>
public sealed partial class ListTable<TRow>(NavigationManager navigation) : ComponentBase
{
    string path = "";

    [Parameter, EditorRequired] public required ListQuery<TRow> List { get; set; }
    [Parameter, EditorRequired] public required ListPage<TRow> Page { get; set; }
    [Parameter, EditorRequired] public required RenderFragment<TRow> Row { get; set; }

    /// <summary>Buttons at the end of each row.</summary>
    [Parameter] public RenderFragment<TRow>? Actions { get; set; }

    /// <summary>Shown where nothing exists yet: says what to do next.</summary>
    [Parameter, EditorRequired] public required RenderFragment Empty { get; set; }

    protected override void OnParametersSet() => path = new Uri(navigation.Uri).AbsolutePath;

    string AddressOf(ListState state) => path + state.Query;

    bool IsSorted(ListColumn<TRow> column) => Page.State.Sort == column.Key;

    string? SortOf(ListColumn<TRow> column) => !IsSorted(column) ? null : Page.State.Descending ? "descending" : "ascending";

    string Arrow(ListColumn<TRow> column) => !IsSorted(column) ? "" : Page.State.Descending ? " ↓" : " ↑";

    RenderFragment NoMatch => builder =>
    {
        builder.AddMarkupContent(0, "<p>没有符合条件的记录。</p>");
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", path);
        builder.AddContent(3, "清除条件");
        builder.CloseElement();
    };
}
