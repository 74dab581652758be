using Microsoft.Extensions.Localization;
using MudBlazor;

namespace MediaWatch.Portal.Shell;

/// <summary>MudBlazor's own texts in Chinese, as far as our pages show them; a key that is not here stays English (a test compares the keys with the library's).</summary>
sealed class ChineseTexts : MudLocalizer
{
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Converter_InvalidBoolean"] = "不是有效的是/否值", ["Converter_InvalidDateTime"] = "不是有效的日期", ["Converter_InvalidNumber"] = "不是有效的数字",
        ["Converter_InvalidTimeSpan"] = "不是有效的时间", ["Converter_InvalidGUID"] = "不是有效的标识",
        ["MudAlert_Close"] = "关闭", ["MudChip_Close"] = "移除", ["MudDialog_Close"] = "关闭", ["MudSnackbar_Close"] = "关闭", ["MudInput_Clear"] = "清除",
        ["MudInput_Increment"] = "增加", ["MudInput_Decrement"] = "减少", ["MudFormComponent_Required"] = "必填",
        ["MudBaseDatePicker_NextMonth"] = "下个月 {0}", ["MudBaseDatePicker_NextYear"] = "下一年 {0}", ["MudBaseDatePicker_Open"] = "打开日历",
        ["MudBaseDatePicker_PrevMonth"] = "上个月 {0}", ["MudBaseDatePicker_PrevYear"] = "上一年 {0}", ["MudTimePicker_Open"] = "打开时间",
        ["MudDateRangePicker_Start"] = "开始", ["MudDateRangePicker_End"] = "结束", ["MudRangeInput_Start"] = "开始", ["MudRangeInput_End"] = "结束",
        ["MudDataGridPager_AllItems"] = "全部", ["MudDataGridPager_FirstPage"] = "第一页", ["MudDataGridPager_LastPage"] = "最后一页",
        ["MudDataGridPager_NextPage"] = "下一页", ["MudDataGridPager_PreviousPage"] = "上一页", ["MudDataGridPager_RowsPerPage"] = "每页行数：",
        ["MudDataGridPager_InfoFormat"] = "第 {0}–{1} 条，共 {2} 条",
        ["MudDataGrid_AddFilter"] = "添加条件", ["MudDataGrid_Apply"] = "应用", ["MudDataGrid_Cancel"] = "取消", ["MudDataGrid_Clear"] = "清除",
        ["MudDataGrid_ClearFilter"] = "清除条件", ["MudDataGrid_Column"] = "列", ["MudDataGrid_Columns"] = "列", ["MudDataGrid_Contains"] = "包含",
        ["MudDataGrid_EndsWith"] = "结尾是", ["MudDataGrid_Equals"] = "等于", ["MudDataGrid_False"] = "否", ["MudDataGrid_Filter"] = "筛选",
        ["MudDataGrid_FilterValue"] = "筛选值", ["MudDataGrid_Hide"] = "隐藏", ["MudDataGrid_HideAll"] = "全部隐藏", ["MudDataGrid_Is"] = "是",
        ["MudDataGrid_IsAfter"] = "晚于", ["MudDataGrid_IsBefore"] = "早于", ["MudDataGrid_IsEmpty"] = "为空", ["MudDataGrid_IsNot"] = "不是",
        ["MudDataGrid_IsNotEmpty"] = "不为空", ["MudDataGrid_IsOnOrAfter"] = "不早于", ["MudDataGrid_IsOnOrBefore"] = "不晚于",
        ["MudDataGrid_Loading"] = "正在读取", ["MudDataGrid_MoveDown"] = "下移", ["MudDataGrid_MoveUp"] = "上移", ["MudDataGrid_NotContains"] = "不包含",
        ["MudDataGrid_NotEquals"] = "不等于", ["MudDataGrid_OpenFilters"] = "打开筛选", ["MudDataGrid_Operator"] = "条件", ["MudDataGrid_RefreshData"] = "刷新",
        ["MudDataGrid_RemoveFilter"] = "移除条件", ["MudDataGrid_Save"] = "保存", ["MudDataGrid_SelectAllRows"] = "全选", ["MudDataGrid_SelectRow"] = "选择这一行",
        ["MudDataGrid_ShowAll"] = "全部显示", ["MudDataGrid_ShowColumnOptions"] = "列的选项", ["MudDataGrid_Sort"] = "排序", ["MudDataGrid_StartsWith"] = "开头是",
        ["MudDataGrid_True"] = "是", ["MudDataGrid_Unsort"] = "取消排序", ["MudDataGrid_Value"] = "值", ["MudDataGrid_CollapseAllGroups"] = "全部收起",
        ["MudDataGrid_ExpandAllGroups"] = "全部展开", ["MudDataGrid_Group"] = "分组", ["MudDataGrid_Ungroup"] = "取消分组",
        ["MudPagination_CurrentPage"] = "当前第 {0} 页", ["MudPagination_FirstPage"] = "第一页", ["MudPagination_LastPage"] = "最后一页",
        ["MudPagination_NextPage"] = "下一页", ["MudPagination_PreviousPage"] = "上一页", ["MudPagination_PageIndex"] = "第 {0} 页",
        ["MudFileUpload_Button"] = "选择文件", ["MudFileUpload_DragAndDrop"] = "把文件拖到这里", ["MudSelect_SelectAll"] = "全选",
        ["MudTable_Loading"] = "正在读取", ["MudTabs_ScrollLeft"] = "向左", ["MudTabs_ScrollRight"] = "向右", ["MudNavGroup_ToggleExpand"] = "展开或收起 {0}",
        ["MudTreeView_CollapseItem"] = "收起", ["MudTreeView_ExpandItem"] = "展开",
    };

    public override LocalizedString this[string key] => Texts.TryGetValue(key, out var text)
        ? new LocalizedString(key, text)
        : new LocalizedString(key, key, resourceNotFound: true);
}
