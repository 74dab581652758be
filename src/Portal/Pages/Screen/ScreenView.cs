using MediaWatch.Portal.Pages.Dashboard;

namespace MediaWatch.Portal.Pages.Screen;

/// <param name="Counties">By the composite index of their accounts in the month that runs.</param>
/// <param name="Fresh">By platform: captured today, and of these within ten minutes.</param>
public sealed record ScreenView(DashboardView Board, IReadOnlyList<CountyRow> Counties, IReadOnlyList<(string PlatformKey, int Captured, int InTime)> Fresh);

/// <param name="Index">Mean of its accounts'; null: unknown of all.</param>
public sealed record CountyRow(string Name, int Accounts, int Posts, double? Index);
