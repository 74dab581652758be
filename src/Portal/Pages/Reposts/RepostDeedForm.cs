namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Which button of a task's or cell's page was pressed, with what stands beside it.</summary>
public sealed class RepostDeedForm
{
    public string? Deed { get; set; }
    public string? Until { get; set; }
    public string? Reason { get; set; }
    public long OriginalId { get; set; }
}
