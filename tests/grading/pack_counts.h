#pragma once

/// How many items GB/T 22239-2019 has for each control point: the figures of its tables, kept here by hand so
/// that the shipped pack is held against something other than itself. The split of level 1 in CMS and MMS is
/// known only by its sum.
namespace wardbook::grading {

struct PointCounts
{
    const char* scope;
    const char* layer;
    const char* point;
    int items[4]; ///< levels 1–4; an extension is shipped for levels 2 and 3 only
};

// clang-format off
inline constexpr PointCounts kPointCounts[] = {
    // Secure physical environment
    {"general", "PES", "物理位置选择", {0, 2, 2, 2}},
    {"general", "PES", "物理访问控制", {1, 1, 1, 2}},
    {"general", "PES", "防盗窃和防破坏", {1, 2, 3, 3}},
    {"general", "PES", "防雷击", {1, 1, 2, 2}},
    {"general", "PES", "防火", {1, 2, 3, 3}},
    {"general", "PES", "防水和防潮", {1, 2, 3, 3}},
    {"general", "PES", "防静电", {0, 1, 2, 2}},
    {"general", "PES", "温湿度控制", {1, 1, 1, 1}},
    {"general", "PES", "电力供应", {1, 2, 3, 4}},
    {"general", "PES", "电磁防护", {0, 1, 2, 2}},
    // Secure communication network
    {"general", "CNS", "网络架构", {0, 2, 5, 6}},
    {"general", "CNS", "通信传输", {1, 1, 2, 4}},
    {"general", "CNS", "可信验证", {1, 1, 1, 1}},
    // Secure area boundary
    {"general", "ABS", "边界防护", {1, 1, 4, 6}},
    {"general", "ABS", "访问控制", {3, 4, 5, 5}},
    {"general", "ABS", "入侵防范", {0, 1, 4, 4}},
    {"general", "ABS", "恶意代码和垃圾邮件防范", {0, 1, 2, 2}},
    {"general", "ABS", "安全审计", {0, 3, 4, 3}},
    {"general", "ABS", "可信验证", {1, 1, 1, 1}},
    // Secure computing environment
    {"general", "CES", "身份鉴别", {2, 3, 4, 4}},
    {"general", "CES", "访问控制", {3, 4, 7, 7}},
    {"general", "CES", "安全审计", {0, 3, 4, 4}},
    {"general", "CES", "入侵防范", {2, 5, 6, 6}},
    {"general", "CES", "恶意代码防范", {1, 1, 1, 1}},
    {"general", "CES", "可信验证", {1, 1, 1, 1}},
    {"general", "CES", "数据完整性", {1, 1, 2, 3}},
    {"general", "CES", "数据保密性", {0, 0, 2, 2}},
    {"general", "CES", "数据备份恢复", {1, 2, 3, 4}},
    {"general", "CES", "剩余信息保护", {0, 1, 2, 2}},
    {"general", "CES", "个人信息保护", {0, 2, 2, 2}},
    // Security management centre
    {"general", "SMC", "系统管理", {0, 2, 2, 2}},
    {"general", "SMC", "审计管理", {0, 2, 2, 2}},
    {"general", "SMC", "安全管理", {0, 0, 2, 2}},
    {"general", "SMC", "集中管控", {0, 0, 6, 7}},
    // Security management system (policies)
    {"general", "PSS", "安全策略", {0, 1, 1, 1}},
    {"general", "PSS", "管理制度", {1, 2, 3, 3}},
    {"general", "PSS", "制定和发布", {0, 2, 2, 2}},
    {"general", "PSS", "评审和修订", {0, 1, 1, 1}},
    // Security management organisation
    {"general", "ORS", "岗位设置", {1, 2, 3, 3}},
    {"general", "ORS", "人员配备", {1, 1, 2, 3}},
    {"general", "ORS", "授权和审批", {1, 2, 3, 3}},
    {"general", "ORS", "沟通和合作", {0, 3, 3, 3}},
    {"general", "ORS", "审核和检查", {0, 1, 3, 3}},
    // Security management personnel
    {"general", "HRS", "人员录用", {1, 2, 3, 4}},
    {"general", "HRS", "人员离岗", {1, 1, 2, 2}},
    {"general", "HRS", "安全意识教育和培训", {1, 1, 3, 3}},
    {"general", "HRS", "外部人员访问管理", {1, 3, 4, 5}},
    // Security construction management
    {"general", "CMS", "定级和备案", {1, 4, 4, 4}},
    {"general", "CMS", "安全方案设计", {1, 3, 3, 3}},
    {"general", "CMS", "产品采购和使用", {1, 2, 3, 4}},
    {"general", "CMS", "自行软件开发", {0, 2, 7, 7}},
    {"general", "CMS", "外包软件开发", {0, 2, 3, 3}},
    {"general", "CMS", "工程实施", {1, 2, 3, 3}},
    {"general", "CMS", "测试验收", {1, 2, 2, 2}},
    {"general", "CMS", "系统交付", {2, 3, 3, 3}},
    {"general", "CMS", "等级测评", {0, 3, 3, 3}},
    {"general", "CMS", "服务供应商选择", {2, 2, 3, 3}},
    // Security operation and maintenance management
    {"general", "MMS", "环境管理", {2, 3, 3, 4}},
    {"general", "MMS", "资产管理", {0, 1, 3, 3}},
    {"general", "MMS", "介质管理", {1, 2, 2, 2}},
    {"general", "MMS", "设备维护管理", {1, 2, 4, 4}},
    {"general", "MMS", "漏洞和风险管理", {1, 1, 2, 2}},
    {"general", "MMS", "网络和系统安全管理", {2, 5, 10, 10}},
    {"general", "MMS", "恶意代码防范管理", {2, 3, 2, 2}},
    {"general", "MMS", "配置管理", {0, 1, 2, 2}},
    {"general", "MMS", "密码管理", {0, 2, 2, 3}},
    {"general", "MMS", "变更管理", {0, 1, 3, 3}},
    {"general", "MMS", "备份与恢复管理", {2, 3, 3, 3}},
    {"general", "MMS", "安全事件处置", {2, 3, 4, 5}},
    {"general", "MMS", "应急预案管理", {0, 2, 4, 5}},
    {"general", "MMS", "外包运维管理", {0, 2, 4, 4}},
    // extension: cloud
    {"cloud", "PES", "基础设施位置", {0, 1, 1, 0}},
    {"cloud", "CNS", "网络架构", {0, 3, 5, 0}},
    {"cloud", "ABS", "访问控制", {0, 2, 2, 0}},
    {"cloud", "ABS", "入侵防范", {0, 3, 4, 0}},
    {"cloud", "ABS", "安全审计", {0, 2, 2, 0}},
    {"cloud", "CES", "身份鉴别", {0, 0, 1, 0}},
    {"cloud", "CES", "访问控制", {0, 2, 2, 0}},
    {"cloud", "CES", "入侵防范", {0, 0, 3, 0}},
    {"cloud", "CES", "镜像和快照保护", {0, 2, 3, 0}},
    {"cloud", "CES", "数据完整性和保密性", {0, 3, 4, 0}},
    {"cloud", "CES", "数据备份恢复", {0, 2, 4, 0}},
    {"cloud", "CES", "剩余信息保护", {0, 2, 2, 0}},
    {"cloud", "SMC", "集中管控", {0, 0, 4, 0}},
    {"cloud", "CMS", "云服务商选择", {0, 4, 5, 0}},
    {"cloud", "CMS", "供应链管理", {0, 2, 3, 0}},
    {"cloud", "MMS", "云计算环境管理", {0, 1, 1, 0}},
    // extension: mobile
    {"mobile", "PES", "无线接入点的物理位置", {0, 1, 1, 0}},
    {"mobile", "ABS", "边界防护", {0, 1, 1, 0}},
    {"mobile", "ABS", "访问控制", {0, 1, 1, 0}},
    {"mobile", "ABS", "入侵防范", {0, 5, 6, 0}},
    {"mobile", "CES", "移动终端管控", {0, 0, 2, 0}},
    {"mobile", "CES", "移动应用管控", {0, 2, 3, 0}},
    {"mobile", "CMS", "移动应用软件采购", {0, 2, 2, 0}},
    {"mobile", "CMS", "移动应用软件开发", {0, 2, 2, 0}},
    {"mobile", "MMS", "配置管理", {0, 0, 1, 0}},
    // extension: iot
    {"iot", "PES", "感知节点设备物理防护", {0, 2, 4, 0}},
    {"iot", "ABS", "接入控制", {0, 1, 1, 0}},
    {"iot", "ABS", "入侵防范", {0, 2, 2, 0}},
    {"iot", "CES", "感知节点设备安全", {0, 0, 3, 0}},
    {"iot", "CES", "网关节点设备安全", {0, 0, 4, 0}},
    {"iot", "CES", "抗数据重放", {0, 0, 2, 0}},
    {"iot", "CES", "数据融合处理", {0, 0, 1, 0}},
    {"iot", "MMS", "感知节点管理", {0, 2, 3, 0}},
    // extension: ics
    {"ics", "PES", "室外控制设备物理防护", {0, 2, 2, 0}},
    {"ics", "CNS", "网络架构", {0, 3, 3, 0}},
    {"ics", "CNS", "通信传输", {0, 1, 1, 0}},
    {"ics", "ABS", "访问控制", {0, 2, 2, 0}},
    {"ics", "ABS", "拨号使用控制", {0, 1, 2, 0}},
    {"ics", "ABS", "无线使用控制", {0, 2, 4, 0}},
    {"ics", "CES", "控制设备安全", {0, 2, 5, 0}},
    {"ics", "CMS", "产品采购和使用", {0, 1, 1, 0}},
    {"ics", "CMS", "外包软件开发", {0, 1, 1, 0}},
};
// clang-format on

/// Sums as the standard's overviews give them.
struct LayerCounts
{
    const char* layer;
    int items[4];
};

// clang-format off
inline constexpr LayerCounts kLayerCounts[] = {
    {"PES", {7, 15, 22, 24}},
    {"CNS", {2, 4, 8, 11}},
    {"ABS", {5, 11, 20, 21}},
    {"CES", {11, 23, 34, 36}},
    {"SMC", {0, 4, 12, 13}},
    {"PSS", {1, 6, 7, 7}},
    {"ORS", {3, 9, 14, 15}},
    {"HRS", {4, 7, 12, 14}},
    {"CMS", {9, 25, 34, 35}},
    {"MMS", {13, 31, 48, 52}},
};
// clang-format on

} // namespace wardbook::grading
